/** The buttons of earphones, keyboards and the lock screen, through the browser's Media Session. */

const RATE = 8000
const SECONDS = 6

export class MediaKeys {
  #session
  #audio
  #title
  #describe
  #playing = false
  #shown = ""

  /** `title()` says what is done now, `describe` makes the browser's metadata; without Media Session `session` is undefined. */
  constructor({ session, audio, title, describe = values => new MediaMetadata(values) }) {
    this.#session = session
    this.#audio = audio
    this.#title = title
    this.#describe = describe
  }

  /**
   * Lets the keys call `actions` (play, pause, back, skip) until `signal` ends it; call it inside a tap.
   * The keys belong to a page that plays something, so it plays silence, over and over. What stops the
   * silence without being asked (a call, an earphone pulled out) pauses the session.
   */
  begin(actions, signal) {
    if (!this.#session) return
    const keys = { play: actions.play, pause: actions.pause, previoustrack: actions.back, nexttrack: actions.skip }
    for (const [name, act] of Object.entries(keys)) this.#session.setActionHandler(name, act)
    this.#audio.src = URL.createObjectURL(silence())
    this.#audio.loop = true
    this.#audio.addEventListener("pause", () => this.#playing && actions.pause(), { signal })
    signal.addEventListener("abort", () => this.#end(Object.keys(keys)))
  }

  /** Follows the session: what is done now, and whether it goes on. */
  follow({ state }) {
    if (!this.#session || state.status === "done") return
    const playing = state.status === "playing"
    if (playing !== this.#playing) this.#play(playing)
    const title = this.#title()
    if (title === this.#shown) return
    this.#shown = title
    this.#session.metadata = this.#describe({ title, artist: "Steady" })
  }

  #play(playing) {
    this.#playing = playing
    this.#session.playbackState = playing ? "playing" : "paused"
    if (playing) this.#audio.play()?.catch(() => {})
    else this.#audio.pause()
  }

  #end(names) {
    this.#playing = false
    this.#audio.pause()
    URL.revokeObjectURL(this.#audio.src)
    for (const name of names) this.#session.setActionHandler(name, null)
    this.#session.metadata = null
    this.#session.playbackState = "none"
  }
}

/** Returns some seconds of silence as a sound file. */
export function silence() {
  const bytes = new DataView(new ArrayBuffer(44 + RATE * SECONDS))
  const write = (at, text) => [...text].forEach((letter, index) => bytes.setUint8(at + index, letter.charCodeAt(0)))
  write(0, "RIFF")
  bytes.setUint32(4, 36 + RATE * SECONDS, true)
  write(8, "WAVEfmt ")
  bytes.setUint32(16, 16, true)
  bytes.setUint16(20, 1, true)
  bytes.setUint16(22, 1, true)
  bytes.setUint32(24, RATE, true)
  bytes.setUint32(28, RATE, true)
  bytes.setUint16(32, 1, true)
  bytes.setUint16(34, 8, true)
  write(36, "data")
  bytes.setUint32(40, RATE * SECONDS, true)
  new Uint8Array(bytes.buffer, 44).fill(128)
  return new Blob([bytes], { type: "audio/wav" })
}

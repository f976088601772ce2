/** Short tones, one for each kind of change, put on the clock of the sound itself some way ahead. */

/** Notes in hertz, when each begins and its length in seconds. */
const TONES = {
  start: [[392, 0, 0.25]],
  end: [[523, 0, 0.16], [392, 0.18, 0.3]],
  switch: [[440, 0, 0.16], [587, 0.2, 0.3]],
  rest: [[494, 0, 0.16], [370, 0.2, 0.35]],
  tick: [[660, 0, 0.07]],
  click: [[330, 0, 0.05]],
  done: [[392, 0, 0.2], [494, 0.22, 0.2], [587, 0.44, 0.4]],
}
const LOUDNESS = 0.35
/** A hidden page may be woken only once a minute: its tones must already be waiting. */
const AHEAD_S = 75

/** Plays tones through one audio context, which a tap has to unlock. */
export class Tones {
  #make
  #volume
  #context = null
  #waiting = new Map()
  #until = -Infinity

  constructor({ make = () => new AudioContext(), volume = 1 } = {}) {
    this.#make = make
    this.#volume = volume
  }

  /** Call it inside a tap; without sound the session goes on. */
  unlock() {
    try {
      this.#context ??= this.#make()
      this.#context.resume()?.catch?.(() => {})
    } catch {
      this.#context = null
    }
  }

  /** Plays one tone now. */
  play(kind) {
    this.#at(kind, 0)
  }

  /** Keeps those of `planned` waiting that come soon, each once; `here` is the second of the session now. */
  ahead(planned, here) {
    const from = Math.max(here, this.#until)
    this.#until = here + AHEAD_S
    for (const { at_s, tone } of planned) {
      if (at_s >= from && at_s < this.#until) this.#at(tone, at_s - here)
    }
  }

  /** Takes back what has not begun yet. */
  cancel() {
    this.#until = -Infinity
    for (const [note, begins] of this.#waiting) {
      if (begins > this.#context.currentTime) {
        note.stop()
        note.disconnect()
        this.#waiting.delete(note)
      }
    }
  }

  #at(kind, delay) {
    if (!this.#context) return
    for (const [hertz, later, length] of TONES[kind]) {
      this.#note(hertz, this.#context.currentTime + delay + later, length)
    }
  }

  #note(hertz, begins, length) {
    const note = this.#context.createOscillator()
    const loudness = this.#context.createGain()
    note.frequency.value = hertz
    loudness.gain.setValueAtTime(0, begins)
    loudness.gain.linearRampToValueAtTime(LOUDNESS * this.#volume, begins + 0.015)
    loudness.gain.exponentialRampToValueAtTime(0.001, begins + length)
    note.connect(loudness).connect(this.#context.destination)
    note.onended = () => {
      this.#waiting.delete(note)
      loudness.disconnect()
    }
    note.start(begins)
    note.stop(begins + length)
    this.#waiting.set(note, begins)
  }
}

import assert from "node:assert/strict"
import test from "node:test"
import { MediaKeys, silence } from "../../static/session/media.js"

/** A browser's media session and sound element, and a session they follow. */
function connected(has = true) {
  const pressed = []
  const handlers = {}
  const session = { setActionHandler: (name, act) => { handlers[name] = act }, metadata: null, playbackState: "none" }
  const audio = Object.assign(new EventTarget(), { playing: false })
  audio.play = async () => { audio.playing = true }
  audio.pause = () => { audio.playing = false; audio.dispatchEvent(new Event("pause")) }
  let title = "Get ready, Knee to chest"
  const keys = new MediaKeys({ session: has ? session : undefined, audio, title: () => title, describe: values => values })
  const stop = new AbortController()
  const action = name => () => pressed.push(name)
  keys.begin({ play: action("play"), pause: action("pause"), back: action("back"), skip: action("skip") }, stop.signal)
  const follow = status => keys.follow({ state: { status } })
  return { pressed, handlers, session, audio, stop, follow, retitle: text => { title = text } }
}

test("the keys play, pause, go back and skip", () => {
  const { handlers, pressed } = connected()
  for (const name of ["play", "pause", "previoustrack", "nexttrack"]) handlers[name]()
  assert.deepEqual(pressed, ["play", "pause", "back", "skip"])
})

test("the lock screen says what is done now and whether it goes on", () => {
  const { session, follow, retitle, audio } = connected()
  follow("playing")
  assert.deepEqual([session.metadata.title, session.playbackState, audio.playing], ["Get ready, Knee to chest", "playing", true])
  retitle("Hold, Knee to chest")
  follow("paused")
  assert.deepEqual([session.metadata.title, session.playbackState, audio.playing], ["Hold, Knee to chest", "paused", false])
})

test("a pause of our own is not taken for a call", () => {
  const { follow, pressed } = connected()
  follow("playing")
  follow("paused")
  assert.deepEqual(pressed, [])
})

test("a call that stops the sound pauses the session", () => {
  const { follow, pressed, audio } = connected()
  follow("playing")
  audio.dispatchEvent(new Event("pause"))
  assert.deepEqual(pressed, ["pause"])
})

test("at the end the keys belong to nobody", () => {
  const { handlers, session, stop, follow, pressed } = connected()
  follow("playing")
  stop.abort()
  assert.deepEqual([handlers.play, session.metadata, session.playbackState, pressed], [null, null, "none", []])
})

test("a browser without media session is left alone", () => {
  const { handlers, follow, stop } = connected(false)
  follow("playing")
  stop.abort()
  assert.deepEqual(handlers, {})
})

test("the silence is a sound file of six seconds", async () => {
  const bytes = Buffer.from(await silence().arrayBuffer())
  assert.deepEqual([bytes.toString("latin1", 0, 4), bytes.toString("latin1", 8, 16)], ["RIFF", "WAVEfmt "])
  assert.equal(bytes.readUInt32LE(40) / bytes.readUInt32LE(28), 6)
  assert.ok(bytes.subarray(44).every(byte => byte === 128))
})

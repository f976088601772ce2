import assert from "node:assert/strict"
import test from "node:test"
import { Tones } from "../../static/session/tones.js"

/** An audio context that writes down its notes. */
class Sound {
  currentTime = 100
  destination = {}
  notes = []

  resume() {}
  createGain() {
    const gain = { setValueAtTime() {}, linearRampToValueAtTime: value => { this.loudest = value }, exponentialRampToValueAtTime() {} }
    return { gain, connect: next => next, disconnect() {} }
  }

  createOscillator() {
    const note = { frequency: {}, connect: next => next, disconnect() {}, taken: false }
    note.start = at => { note.at = at }
    note.stop = at => { if (at === undefined) note.taken = true }
    this.notes.push(note)
    return note
  }
}

function unlocked(volume) {
  const sound = new Sound()
  const tones = new Tones({ make: () => sound, volume })
  tones.unlock()
  return { sound, tones }
}

const PLANNED = [{ at_s: 20, tone: "start" }, { at_s: 40, tone: "tick" }, { at_s: 500, tone: "tick" }]

test("tones of the next minute are put on the clock of the sound, each once", () => {
  const { sound, tones } = unlocked()
  tones.ahead(PLANNED, 10)
  tones.ahead(PLANNED, 10.05)
  assert.deepEqual(sound.notes.map(note => note.at), [110, 130])
})

test("what is over is not made up for", () => {
  const { sound, tones } = unlocked()
  tones.ahead(PLANNED, 30)
  assert.deepEqual(sound.notes.map(note => note.at), [110])
})

test("as time goes on the next ones follow", () => {
  const { sound, tones } = unlocked()
  tones.ahead(PLANNED, 430)
  assert.deepEqual(sound.notes.map(note => note.at), [170])
})

test("taken back, those that wait are silent and can be put on the clock again", () => {
  const { sound, tones } = unlocked()
  tones.ahead(PLANNED, 10)
  tones.cancel()
  assert.deepEqual(sound.notes.map(note => note.taken), [true, true])
  tones.ahead(PLANNED, 15)
  assert.deepEqual(sound.notes.slice(2).map(note => note.at), [105, 125])
})

test("a tone that sounds already is not cut off", () => {
  const { sound, tones } = unlocked()
  tones.ahead(PLANNED, 20)
  sound.currentTime = 100.1
  tones.cancel()
  assert.deepEqual(sound.notes.map(note => note.taken), [false, true])
})

test("a tone of two notes sounds them one after the other, as loud as was chosen", () => {
  const { sound, tones } = unlocked(0.5)
  tones.play("switch")
  assert.deepEqual(sound.notes.map(note => note.at), [100, 100.2])
  assert.equal(sound.loudest, 0.175)
})

test("every kind of change sounds different", () => {
  const kinds = ["start", "end", "switch", "rest", "tick", "click", "done"].map(kind => {
    const { sound, tones } = unlocked()
    tones.play(kind)
    return JSON.stringify(sound.notes.map(note => [note.frequency.value, note.at]))
  })
  assert.equal(new Set(kinds).size, kinds.length)
})

test("where there is no sound the session goes on", () => {
  const tones = new Tones({ make: () => { throw new Error("no sound here") } })
  tones.unlock()
  tones.play("start")
  tones.ahead(PLANNED, 10)
  tones.cancel()
})

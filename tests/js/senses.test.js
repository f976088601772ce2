import assert from "node:assert/strict"
import test from "node:test"
import { Guide } from "../../static/session/guide.js"
import { idle, Player } from "../../static/session/player.js"
import { Senses } from "../../static/session/senses.js"
import { linesOf } from "../../static/session/speech-plan.js"
import { fullPlan, HURTS_TO_END, plan, script } from "./sessions.js"

/** A session that is heard: what is said, which tones sound and wait, what is felt. */
class Heard {
  now = 0
  said = []
  hushed = 0
  played = []
  waiting = []
  felt = []
  able = true

  constructor(mode = "voice", chosen = plan("custom", "knee-to-chest.base.1x1x20.right")) {
    const player = new Player(script, HURTS_TO_END)
    this.guide = new Guide({ player, state: idle(chosen), clock: { now: () => this.now, returned() {} }, onDone() {} })
    this.cues = player.timeline(this.guide.state).cues
    this.senses = new Senses({ script, mode, voice: this.#voice(), tones: this.#tones(), vibrate: pattern => this.felt.push(pattern) })
    this.guide.join(this.senses)
  }

  #voice() {
    const heard = this
    return {
      get able() { return heard.able },
      say: text => this.said.push({ at: this.now, text }),
      hush: () => { this.hushed += 1 },
    }
  }

  #tones() {
    return {
      unlock: () => { this.unlocked = true },
      play: kind => this.played.push(kind),
      ahead: (planned, here) => { this.waiting = planned.filter(tone => tone.at_s >= here).map(tone => this.now + tone.at_s - here) },
      cancel: () => { this.waiting = [] },
    }
  }

  start() {
    this.guide.send({ type: "START" })
    return this
  }

  pass(seconds, step = 0.05) {
    for (const until = this.now + seconds; this.now < until - step / 2;) {
      this.now += step
      this.guide.send({ type: "TICK" })
    }
    return this
  }

  on(type, more = {}) {
    this.guide.send({ type, ...more })
    return this
  }

  texts() {
    return this.said.map(line => line.text)
  }
}

test("every line of a whole session is said once, in order, within a tenth of a second", () => {
  const heard = new Heard("voice", fullPlan()).start().pass(935)
  const lines = linesOf(heard.cues)
  assert.deepEqual(heard.texts(), lines.map(line => line.text))
  heard.said.forEach((line, index) => assert.ok(Math.abs(line.at - lines[index].at_s) < 0.1, line.text))
})

test("the first sentence is said inside the tap that starts", () => {
  assert.deepEqual(new Heard().start().texts(), [script.transitions[0].say[0].text])
})

test("going back to the beginning says the first sentence again", () => {
  const heard = new Heard().start().pass(1).on("BACK").pass(0.2)
  assert.equal(heard.texts()[0], heard.texts()[1])
})

test("a press is answered at once, and what was being said is cut short", () => {
  const heard = new Heard().start().pass(5)
  const before = heard.hushed
  heard.on("PAUSE")
  assert.deepEqual([heard.texts().at(-1), heard.hushed, heard.waiting], [script.voice.paused, before + 1, []])
})

test("after a pause the tones wait again, each as much later as the pause was long", () => {
  const heard = new Heard().start().pass(5)
  const before = heard.waiting
  heard.on("PAUSE").pass(4).on("RESUME")
  heard.waiting.forEach((at, index) => assert.ok(Math.abs(at - before[index] - 4) < 0.01))
})

test("what falls due in the moment of a press is still heard", () => {
  const heard = new Heard().start().pass(16)
  heard.now = 17.2
  heard.on("PAUSE")
  assert.ok(heard.texts().includes(linesOf(heard.cues).find(line => line.at_s === 17).text))
})

test("in the last three seconds of a stretch the voice is hushed", () => {
  const heard = new Heard().start()
  const hold = heard.cues.find(cue => cue.phase === "hold")
  heard.pass(hold.at_s + hold.lasts_s - 3.2)
  const before = heard.hushed
  heard.pass(0.4)
  assert.ok(heard.hushed > before)
})

test("in the last seconds of a repetition it may go on", () => {
  const heard = new Heard("voice", plan("custom", "pelvic-tilt.base.1x8x5")).start()
  const before = heard.hushed
  heard.pass(heard.cues.find(cue => cue.phase === "hold").at_s + 4)
  assert.equal(heard.hushed, before)
})

test("this hurts twice is said kindly, and the voice may finish", () => {
  const heard = new Heard().start().pass(40).on("HURTS").on("CHOOSE", { then: "fine" }).pass(3).on("HURTS")
  assert.deepEqual(heard.texts().slice(-3), [script.voice.hurt, script.voice.resumed, script.voice.hurt_twice])
})

test("tones only: nothing is said, tones wait", () => {
  const heard = new Heard("tones").start().pass(60)
  assert.deepEqual([heard.said, heard.senses.speaks, heard.unlocked], [[], false, true])
  assert.ok(heard.waiting.length > 0)
})

test("silent: nothing is said and no tone sounds, but changes are felt", () => {
  const heard = new Heard("silent").start().pass(60).on("PAUSE")
  assert.deepEqual([heard.said, heard.waiting, heard.played, heard.unlocked], [[], [], [], undefined])
  assert.deepEqual(heard.felt, [[200], [80]])
})

test("muted in the middle it is silent at once, and goes on where it is when unmuted", () => {
  const heard = new Heard().start().pass(20)
  heard.senses.mute()
  assert.deepEqual([heard.senses.muted, heard.waiting], [true, []])
  const said = heard.said.length
  heard.pass(20)
  assert.equal(heard.said.length, said)
  heard.senses.mute()
  heard.pass(1)
  assert.ok(heard.waiting.length > 0)
})

test("without a voice the session sounds all the same, and the screen reader is told", () => {
  const heard = new Heard()
  heard.able = false
  heard.start().pass(30)
  assert.deepEqual([heard.said, heard.senses.speaks, heard.waiting.length > 0], [[], false, true])
})

test("a finished session says so with its own tone, one that was ended does not", () => {
  assert.ok(new Heard().start().pass(140).played.includes("done"))
  assert.ok(!new Heard().start().pass(40).on("END").played.includes("done"))
})

test("on return the tones are put on the clock anew", () => {
  const heard = new Heard().start().pass(20)
  heard.now = 50
  heard.on("RETURN")
  assert.ok(heard.waiting.every(at => at >= 50))
})

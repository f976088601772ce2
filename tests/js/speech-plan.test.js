import assert from "node:assert/strict"
import test from "node:test"
import { due, linesOf, replyTo, tonesOf } from "../../static/session/speech-plan.js"
import { Driven, plan, script, sessions } from "./sessions.js"

/** Plays on, and returns what was heard with the second at which it was. */
function heard(session, planned, seconds, step) {
  const sounds = []
  for (const until = session.now + seconds; session.now < until;) {
    const before = session.state
    session.pass(Math.min(step, until - session.now), step)
    sounds.push(...due(planned(session.timeline.cues), before, session.state))
  }
  return sounds
}

test("played to its end, every line is spoken once and in order", () => {
  const session = new Driven().on("START")
  const lines = linesOf(session.timeline.cues)
  assert.deepEqual(heard(session, linesOf, 931, 0.23), lines)
})

test("no tone is heard twice", () => {
  const session = new Driven().on("START")
  assert.deepEqual(heard(session, tonesOf, 931, 0.31), tonesOf(session.timeline.cues))
})

test("what is more than a second late is not said any more", () => {
  const session = new Driven().startAt({ item: 1, phase: "hold" }, 1)
  const sounds = heard(session, linesOf, 75, 75)
  assert.deepEqual(sounds, [])
  const soon = new Driven().startAt({ item: 1, phase: "hold" }, -0.5)
  assert.deepEqual(heard(soon, linesOf, 1, 1).map(line => line.text), ["Hold. Press your lower back flat."])
})

test("a line said before a short pause is not said again after it", () => {
  const session = new Driven().startAt({ item: 1, phase: "hold" }, 0.5)
  session.on("PAUSE").pass(3).on("RESUME")
  assert.deepEqual(heard(session, linesOf, 9, 0.25), [])
})

test("a hold done again is spoken again", () => {
  const session = new Driven().startAt({ item: 1, phase: "hold" }, 5).on("PAUSE").pass(30).on("RESUME")
  assert.deepEqual(heard(session, linesOf, 10, 0.25).map(line => line.text), [
    "Right knee. Draw it in gently.", "Hold. Press your lower back flat.",
  ])
})

test("nothing is due while a session stands still", () => {
  const session = new Driven().startAt({ item: 1, phase: "hold" }).on("PAUSE")
  assert.deepEqual(heard(session, linesOf, 30, 0.25), [])
})

test("a hold has a tone at its start and at its end, a switch its own, and the start is counted in", () => {
  const session = new Driven(plan("custom", "knee-to-chest.base.1x1x20.right"))
  assert.deepEqual(tonesOf(session.timeline.cues).map(({ at_s, tone }) => [at_s - 15, tone]), [
    [17, "tick"], [18, "tick"], [19, "tick"],
    [24, "start"], [44, "end"], [48, "switch"], [57, "start"], [77, "end"], [81, "rest"],
  ])
})

test("the rest between sets begins with a tone and is counted out", () => {
  const cues = new Driven().timeline.cues
  const rest = cues.find(cue => cue.phase === "set_rest")
  const tones = tonesOf([rest]).map(({ at_s, tone }) => [at_s - rest.at_s, tone])
  assert.deepEqual(tones, [[0, "rest"], [42, "tick"], [43, "tick"], [44, "tick"]])
})

const HOLD = { item: 1, phase: "hold" }
const ANSWERS = [
  ["PAUSE", {}, session => session, "paused"],
  ["RESUME", {}, session => session.on("PAUSE").pass(3), null],
  ["RESUME", {}, session => session.on("PAUSE").pass(30), "resumed"],
  ["SKIP", { scope: "exercise" }, session => session, "skip"],
  ["SKIP", { scope: "step" }, session => session, null],
  ["GO_TO", { at_s: 30 }, session => session, "resumed"],
  ["BACK", {}, session => session, null],
  ["HURTS", {}, session => session, "hurt"],
  ["HURTS", {}, session => session.on("HURTS").on("CHOOSE", { then: "fine" }), "hurt_twice"],
  ["CHOOSE", { then: "easier" }, session => session.on("HURTS"), "hurt_easier"],
  ["CHOOSE", { then: "skip" }, session => session.on("HURTS"), "hurt_skip"],
  ["CHOOSE", { then: "fine" }, session => session.on("HURTS"), "resumed"],
  ["CHOOSE", { then: "end" }, session => session.on("HURTS"), null],
  ["WARNING", {}, session => session, "warning"],
  ["RESUME", {}, session => session, null],
]
for (const [type, more, prepared, key] of ANSWERS) {
  test(`${type} ${Object.values(more).join(" ")} is answered with ${key}`, () => {
    const session = prepared(new Driven().startAt(HOLD, 5))
    const before = session.state
    session.on(type, more)
    assert.equal(replyTo({ type, ...more }, before, session.state), key)
    assert.ok(key === null || script.voice[key])
  })
}

test("every line of every session of the contract is in order of time", () => {
  for (const session of sessions) {
    const at = linesOf(new Driven(session.plan).timeline.cues).map(line => line.at_s)
    assert.deepEqual(at, [...at].sort((a, b) => a - b))
  }
})

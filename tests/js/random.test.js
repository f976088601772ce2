/** Whatever someone presses and whenever: properties over random sessions, the same ones in every run. */

import assert from "node:assert/strict"
import test from "node:test"
import { shown } from "../../static/session/phase.js"
import { interrupted } from "../../static/session/player.js"
import { completed, doneOf } from "../../static/session/record.js"
import { chance, Driven, HURTS_TO_END, plan, script, sessions } from "./sessions.js"

const EVENTS = [
  ["PAUSE"], ["RESUME"], ["RESUME"], ["BACK"], ["SKIP", { scope: "step" }], ["SKIP", { scope: "exercise" }], ["HURTS"],
  ["CHOOSE", { then: "easier" }], ["CHOOSE", { then: "fine" }], ["CHOOSE", { then: "skip" }], ["START"], ["WARNING"],
]
const pick = (random, from) => from[Math.floor(random() * from.length)]

function anyPlan(random) {
  const blocks = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, script.blocks).id)
  return plan(pick(random, ["custom", "gentle"]), ...blocks)
}

/** Presses at random and checks after each press what must always hold. */
function pressed(seed, presses = 40) {
  const random = chance(seed)
  const session = new Driven(anyPlan(random)).on("START")
  for (let i = 0; i < presses; i += 1) {
    session.pass(random() * 20, 0.1 + random() * 10)
    if (random() < 0.1) session.state = JSON.parse(JSON.stringify(session.state))
    if (random() < 0.05) session.state = interrupted(session.state)
    session.on(...pick(random, EVENTS))
    always(session)
  }
  return session
}

function always(session) {
  const { left, session_left, cue, deadline } = shown(session.timeline, session.state, session.now)
  assert.ok(left >= 0 && session_left >= 0, "time is never negative")
  assert.ok(!cue || left <= cue.lasts_s + 5, "no more is left than there is")
  assert.ok(deadline === null || Math.abs(deadline - session.now - left) < 1e-9)
  assert.ok(session.state.hurts.length <= HURTS_TO_END)
  for (const { done, planned, seconds, outcome } of doneOf(script, session.state)) {
    assert.ok(done.sets <= planned.sets && done.reps <= planned.sets * planned.reps && seconds >= done.held_s - 1)
    assert.equal(outcome === "skipped", done.held_s === 0 && outcome !== "partial")
  }
}

for (let seed = 1; seed <= 60; seed += 1) {
  test(`random presses, seed ${seed}: time is never negative and the session ends`, () => {
    const session = pressed(seed)
    if (session.state.status === "hurts") session.on("CHOOSE", { then: "fine" })
    session.on("RESUME")
    session.pass(3600, 30)
    assert.equal(session.state.status, "done")
    assert.ok(session.state.hurts.every(hurt => hurt.then !== null))
    assert.equal(typeof completed(script, session.state), "boolean")
  })
}

test("a short pause anywhere shifts the end by just its length", () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = chance(seed)
    const session = new Driven(anyPlan(random)).on("START")
    const { seconds } = session.timeline
    const paused = 1 + Math.floor(random() * 9)
    session.pass(Math.floor(random() * seconds), 5).on("PAUSE").pass(paused).on("RESUME")
    const ends = 1000 + seconds + paused
    session.pass(ends - session.now - 0.25, 5)
    assert.equal(session.state.status, "playing")
    assert.equal(session.pass(0.25).state.status, "done")
  }
})

test("hidden anywhere for 75 seconds it loses none", () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = chance(seed)
    const session = new Driven().on("START").pass(random() * 850, 5)
    const before = shown(session.timeline, session.state, session.now).session_left
    session.hidden(75)
    const after = shown(session.timeline, session.state, session.now).session_left
    assert.ok(Math.abs(before - after - 75) < 1e-6)
  }
})

test("left and right are planned equal in every block", () => {
  for (const block of script.blocks) {
    const held = side => block.cues.filter(cue => cue.side === side && cue.phase === "hold").reduce((sum, cue) => sum + cue.lasts_s, 0)
    assert.equal(held("left"), held("right"), block.id)
  }
})

test("a session left alone is done as planned, however rarely it is looked at", () => {
  for (const { plan: chosen, seconds } of sessions) {
    for (const step of [0.25, 7.3, 100]) {
      const session = new Driven(structuredClone(chosen)).on("START").pass(seconds, step)
      assert.equal(completed(script, session.state), true)
      assert.ok(doneOf(script, session.state).every(done => done.outcome === "done"))
    }
  }
})

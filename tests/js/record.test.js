import assert from "node:assert/strict"
import test from "node:test"
import { completed, doneOf } from "../../static/session/record.js"
import { Driven, plan, script } from "./sessions.js"

const of = (session, slug) => doneOf(script, session.state).find(done => done.slug === slug)

test("a session left alone was done as planned", () => {
  const session = new Driven().on("START").pass(931)
  assert.deepEqual(doneOf(script, session.state).map(({ slug, seconds, outcome, done }) => [slug, seconds, outcome, done]), [
    ["pelvic-tilt", 113, "done", { reps: 8, right_reps: null, left_reps: null, sets: 1, held_s: 40 }],
    ["knee-to-chest", 147, "done", { reps: 2, right_reps: 2, left_reps: 2, sets: 1, held_s: 80 }],
    ["deep-gluteal-stretch", 169, "done", { reps: 2, right_reps: 2, left_reps: 2, sets: 1, held_s: 80 }],
    ["glute-bridge", 221, "done", { reps: 16, right_reps: null, left_reps: null, sets: 2, held_s: 48 }],
    ["standing-hamstring-stretch", 176, "done", { reps: 2, right_reps: 2, left_reps: 2, sets: 1, held_s: 80 }],
  ])
  assert.equal(completed(script, session.state), true)
})

test("an exercise stands in the record with what was planned", () => {
  const session = new Driven(plan("custom", "pelvic-tilt.base.1x8x5")).on("START").pass(148)
  assert.deepEqual(doneOf(script, session.state), [{
    slug: "pelvic-tilt", variant: "base", first_side: null, planned: { sets: 1, reps: 8, hold_s: 5 },
    done: { reps: 8, right_reps: null, left_reps: null, sets: 1, held_s: 40 }, seconds: 113, outcome: "done", felt: null,
  }])
})

test("what was never begun is skipped, and the session not completed", () => {
  const session = new Driven().startAt({ item: 1, phase: "setup" }).on("END")
  assert.deepEqual(doneOf(script, session.state).map(done => done.outcome), ["done", "skipped", "skipped", "skipped", "skipped"])
  assert.equal(completed(script, session.state), false)
})

test("an exercise left before it was held at all is skipped, later it is partial", () => {
  const early = new Driven().startAt({ item: 1, phase: "setup" }, 5).on("SKIP", { scope: "exercise" })
  assert.deepEqual([of(early, "knee-to-chest").outcome, of(early, "knee-to-chest").seconds], ["skipped", 5])
  const late = new Driven().startAt({ item: 1, phase: "hold", side: "left" }, 5).on("SKIP", { scope: "exercise" })
  const { outcome, done } = of(late, "knee-to-chest")
  assert.deepEqual([outcome, done], ["partial", { reps: 0, right_reps: 1, left_reps: 0, sets: 0, held_s: 25 }])
})

test("one skipped exercise leaves a session played to its end not completed", () => {
  const session = new Driven().startAt({ item: 2, phase: "setup" }).on("SKIP", { scope: "exercise" }).pass(900)
  assert.equal(session.state.ended, "complete")
  assert.equal(completed(script, session.state), false)
})

test("a partial exercise and an ending in the close still complete a session", () => {
  const session = new Driven().startAt({ item: 4, phase: "hold" }, 8).on("SKIP", { scope: "exercise" }).on("END")
  assert.equal(completed(script, session.state), true)
})

test("a pause counts neither as held nor as seconds", () => {
  const session = new Driven(plan("custom", "pelvic-tilt.base.1x8x5")).startAt({ phase: "hold" }, 2)
  session.on("PAUSE").pass(9).on("RESUME").pass(200)
  assert.deepEqual([of(session, "pelvic-tilt").seconds, of(session, "pelvic-tilt").done.held_s], [113, 40])
})

test("a hold done again counts once, its time as it was spent", () => {
  const session = new Driven(plan("custom", "knee-to-chest.base.1x2x20.right")).startAt({ phase: "hold" }, 15)
  session.on("PAUSE").pass(60).on("RESUME").pass(300)
  const { done, seconds } = of(session, "knee-to-chest")
  assert.deepEqual([done.right_reps, done.held_s, seconds], [2, 80, 147 + 15 + 4])
})

test("a set counts when all of it was done", () => {
  const session = new Driven().startAt({ item: 3, phase: "move_in", set: 2, rep: 4 }).on("END")
  const { done } = of(session, "glute-bridge")
  assert.deepEqual([done.sets, done.reps], [1, 11])
})

test("what was given up for easier before it was held is left out", () => {
  const session = new Driven().startAt({ item: 1, phase: "setup" }, 9).on("HURTS").on("CHOOSE", { then: "easier" }).pass(900)
  const knee = doneOf(script, session.state).filter(done => done.slug === "knee-to-chest")
  assert.deepEqual(knee.map(done => [done.variant, done.outcome]), [["part-way", "done"]])
  assert.equal(completed(script, session.state), true)
})

test("what was given up after some whole repetitions is partial", () => {
  const session = new Driven().startAt({ item: 0, phase: "move_out", rep: 3 }, 1).on("HURTS").on("CHOOSE", { then: "easier" }).pass(900)
  const tilts = doneOf(script, session.state).filter(done => done.slug === "pelvic-tilt")
  assert.deepEqual(tilts.map(({ variant, outcome, done }) => [variant, outcome, done.reps, done.sets]), [
    ["base", "partial", 3, 0], ["half", "done", 5, 0],
  ])
})

import assert from "node:assert/strict"
import test from "node:test"
import { exerciseEnd, stepAfter, stepBefore, stepStart } from "../../static/session/steps.js"
import { assemble } from "../../static/session/timeline.js"
import { plan, script } from "./sessions.js"

const { cues } = assemble(script, plan("custom", "knee-to-chest.base.1x2x20.right", "pelvic-tilt.base.1x8x5"))
// open, setup, [move_in, hold, move_out, switch] × 3, move_in, hold, move_out, between, setup …
const phases = indexes => indexes.map(index => cues[index].phase)

test("a step begins with the way into the position", () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 6].map(index => stepStart(cues, index)), [0, 1, 2, 2, 2, 2, 6])
})

test("the step before is the repetition before", () => {
  assert.deepEqual([0, 1, 3, 6, 7].map(index => stepBefore(cues, index)), [0, 0, 1, 2, 2])
})

test("the step before a change is the last repetition of the exercise", () => {
  const between = cues.findIndex(cue => cue.phase === "between")
  const last = cues[stepBefore(cues, between)]
  assert.deepEqual([last.phase, last.side, last.rep], ["move_in", "left", 2])
})

test("a skip leads out of a hold slowly and over any wait at once", () => {
  assert.deepEqual(phases([1, 2, 3, 4, 5].map(index => stepAfter(cues, index))), [
    "move_in", "move_out", "move_out", "switch", "move_in",
  ])
})

test("an exercise ends with the change after it, the last with the close", () => {
  const between = cues.findIndex(cue => cue.phase === "between")
  assert.equal(exerciseEnd(cues, 4), between)
  assert.equal(cues[exerciseEnd(cues, between)].phase, "close")
  assert.equal(exerciseEnd(cues, cues.length - 1), cues.length)
})

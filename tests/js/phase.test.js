import assert from "node:assert/strict"
import test from "node:test"
import { shown } from "../../static/session/phase.js"
import { Driven } from "./sessions.js"

const look = session => shown(session.timeline, session.state, session.now)

test("a whole exercise shows its phases in order", () => {
  const session = new Driven().on("START")
  const seen = []
  for (let second = 0; second < 301; second += 1) {
    if (look(session).cue.item === 1 && seen.at(-1) !== look(session).phase) seen.push(look(session).phase)
    session.pass(1)
  }
  const turn = ["move", "hold", "move", "switch"]
  assert.deepEqual(seen, ["between", "ready", ...turn, ...turn, ...turn, "move", "hold", "move"])
})

test("time left is the deadline minus now", () => {
  const session = new Driven().startAt({ phase: "hold" }, 1.5)
  const { deadline, left } = look(session)
  assert.deepEqual([left, deadline], [3.5, session.now + 3.5])
  session.now += 2
  assert.deepEqual([look(session).deadline, look(session).left], [deadline, 1.5])
})

test("between a deadline and the next tick the next cue is shown already", () => {
  const session = new Driven().startAt({ phase: "hold" })
  session.now += 6
  assert.deepEqual([look(session).cue.phase, look(session).left], ["move_out", 1])
})

test("past the end nothing is left", () => {
  const session = new Driven().on("START")
  session.now += 5000
  assert.deepEqual([look(session).phase, look(session).left, look(session).session_left], ["done", 0, 0])
})

test("what is left of the session stands still in a pause", () => {
  const session = new Driven().on("START").pass(31).on("PAUSE").pass(600)
  assert.equal(look(session).session_left, 900)
})

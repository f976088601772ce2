import assert from "node:assert/strict"
import test from "node:test"
import { interrupted, position } from "../../static/session/player.js"
import { shown } from "../../static/session/phase.js"
import { Driven } from "./sessions.js"

const RIGHT_HOLD = { item: 1, phase: "hold", side: "right", rep: 1 }
const at = session => position(session.state, session.now)
const look = session => shown(session.timeline, session.state, session.now)

test("nothing happens before the start", () => {
  const session = new Driven().pass(30)
  assert.equal(look(session).phase, "idle")
  assert.equal(session.on("PAUSE").state.status, "idle")
})

test("a session left alone plays to its end in its planned time", () => {
  const session = new Driven().on("START").pass(930.75)
  assert.equal(session.state.status, "playing")
  session.pass(0.25)
  assert.deepEqual([session.state.status, session.state.ended], ["done", "complete"])
})

test("hidden for 75 seconds it loses none", () => {
  const session = new Driven().startAt(RIGHT_HOLD, 5)
  const before = at(session)
  assert.equal(at(session.hidden(75)) - before, 75)
})

test("ten minutes end within a quarter of a second", () => {
  const session = new Driven().on("START").pass(600, 0.237)
  assert.ok(Math.abs(at(session) - 600) < 0.25)
})

test("a short pause carries on where it was", () => {
  const session = new Driven().startAt(RIGHT_HOLD, 7).on("PAUSE").pass(9)
  assert.deepEqual([look(session).phase, look(session).left, look(session).deadline], ["paused", 13, null])
  session.on("RESUME")
  assert.deepEqual([look(session).phase, look(session).left], ["hold", 13])
})

test("after a long pause one gets ready and the hold is done again", () => {
  const session = new Driven().startAt(RIGHT_HOLD, 7).on("PAUSE").pass(11).on("RESUME")
  assert.deepEqual([look(session).phase, look(session).left], ["ready", 5])
  session.pass(5)
  assert.deepEqual([look(session).phase, look(session).left], ["move", 4])
  assert.equal(session.pass(4).cue(RIGHT_HOLD).at_s, at(session))
})

test("after a long pause in a rest the rest just goes on", () => {
  const session = new Driven().startAt({ item: 1, phase: "switch" }, 2).on("PAUSE").pass(60).on("RESUME")
  assert.deepEqual([look(session).phase, look(session).left], ["switch", 3])
})

test("a pause while getting ready keeps what was left of it", () => {
  const session = new Driven().startAt(RIGHT_HOLD, 7).on("PAUSE").pass(11).on("RESUME")
  session.pass(2).on("PAUSE").pass(4).on("RESUME")
  assert.deepEqual([look(session).phase, look(session).left], ["ready", 3])
})

test("back begins the repetition again", () => {
  const session = new Driven().startAt(RIGHT_HOLD, 10).on("BACK")
  assert.deepEqual([look(session).phase, look(session).cue.side], ["move", "right"])
})

test("back within three seconds goes to the step before", () => {
  const session = new Driven().startAt({ item: 1, phase: "move_in", side: "left" }, 2).on("BACK")
  assert.deepEqual([look(session).phase, look(session).cue.side], ["move", "right"])
  session.on("BACK")
  assert.deepEqual([look(session).phase, look(session).cue.phase], ["ready", "setup"])
})

test("back while paused stays paused", () => {
  const session = new Driven().startAt(RIGHT_HOLD, 10).on("PAUSE").on("BACK")
  assert.deepEqual([look(session).phase, look(session).cue.phase], ["paused", "move_in"])
})

test("a skip in a hold leads out of it", () => {
  const session = new Driven().startAt(RIGHT_HOLD, 3).on("SKIP", { scope: "step" })
  assert.deepEqual([look(session).cue.phase, look(session).left], ["move_out", 4])
})

test("skipping an exercise leads into the change after it, past its praise, with time to say so", () => {
  const session = new Driven().startAt(RIGHT_HOLD, 3).on("SKIP", { scope: "exercise" })
  assert.deepEqual([look(session).phase, look(session).cue.item, look(session).left], ["between", 2, 10])
  assert.equal(at(session.pass(3)) - session.cue({ phase: "between", item: 2 }).at_s, 3)
})

test("skipping the last exercise leads into the close, and skipping that ends the session", () => {
  const session = new Driven().startAt({ item: 4, phase: "hold" }).on("SKIP", { scope: "exercise" })
  assert.equal(look(session).cue.phase, "close")
  assert.equal(session.on("SKIP", { scope: "exercise" }).state.ended, "complete")
})

test("a skip in the close ends the session", () => {
  assert.equal(new Driven().startAt({ phase: "close" }, 4).on("SKIP").state.ended, "complete")
})

test("continue is a skip of the getting up", () => {
  const session = new Driven().startAt({ phase: "between", item: 4 }, 12).on("SKIP", { scope: "step" })
  assert.deepEqual([look(session).cue.phase, look(session).left], ["setup", 30])
})

test("on return one can go back to the hold one left", () => {
  const session = new Driven().startAt(RIGHT_HOLD, 10)
  const left = at(session)
  session.hidden(75).on("GO_TO", { at_s: left })
  assert.deepEqual([look(session).phase, look(session).cue.side, look(session).cue.rep], ["ready", "right", 1])
})

test("there is no going to a time that is not in the session", () => {
  const session = new Driven().startAt(RIGHT_HOLD, 10)
  const before = at(session)
  assert.equal(at(session.on("GO_TO", { at_s: 5000 })), before)
})

test("after a crash the kept state carries on with the hold it was in", () => {
  const session = new Driven().startAt(RIGHT_HOLD, 6)
  const after = new Driven(undefined, 3)
  after.state = interrupted(JSON.parse(JSON.stringify(session.state)))
  assert.deepEqual([look(after).phase, look(after).cue.side], ["interrupted", "right"])
  after.on("RESUME")
  assert.deepEqual([look(after).phase, look(after).left], ["ready", 5])
})

test("a session that was over or never begun is not interrupted", () => {
  const over = new Driven().on("START").on("END").state
  assert.equal(interrupted(over), over)
  assert.equal(interrupted(new Driven().state).status, "idle")
})

test("a session can be ended at any time, and once", () => {
  const session = new Driven().startAt(RIGHT_HOLD, 6).on("PAUSE").on("END")
  assert.deepEqual([look(session).phase, session.state.ended], ["done", "person"])
  assert.equal(session.on("WARNING").state.ended, "person")
})

test("a warning sign ends the session", () => {
  assert.equal(new Driven().startAt(RIGHT_HOLD, 6).on("WARNING").state.ended, "warning")
})

test("an event nobody knows changes nothing but the count of time", () => {
  const session = new Driven().startAt(RIGHT_HOLD, 6)
  assert.deepEqual(session.on("DANCE").state, session.state)
})

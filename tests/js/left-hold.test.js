import assert from "node:assert/strict"
import test from "node:test"
import { shown } from "../../static/session/phase.js"
import { LeftHold } from "../../static/session/left-hold.js"
import { Driven } from "./sessions.js"

/** A session that is followed while its page is hidden and shown. */
class Followed extends Driven {
  button = { hidden: true }
  left = new LeftHold(this.button)

  tell(type) {
    this.on(type)
    const moment = shown(this.timeline, this.state, this.now)
    this.left.follow({ event: { type }, timeline: this.timeline, state: this.state, moment, now: this.now })
    return this
  }

  away(seconds) {
    this.tell("TICK")
    this.left.hidden()
    this.now += seconds
    return this.tell("RETURN")
  }
}

const HOLD = { item: 1, phase: "hold" }

test("whoever was away in a hold that is over is offered the way back to it", () => {
  const session = new Followed().startAt(HOLD, 5).away(40)
  assert.equal(session.button.hidden, false)
  assert.deepEqual(session.left.back(), { type: "GO_TO", at_s: session.cue({ item: 1, phase: "move_in" }).at_s })
  assert.equal(session.button.hidden, true)
})

test("back within the same hold nothing is offered", () => {
  assert.equal(new Followed().startAt(HOLD, 5).away(5).button.hidden, true)
})

test("away in a rest nothing is offered", () => {
  assert.equal(new Followed().startAt({ item: 1, phase: "switch" }, 1).away(40).button.hidden, true)
})

test("a pause does not run on, so there is nothing to go back to", () => {
  assert.equal(new Followed().startAt(HOLD, 5).on("PAUSE").away(40).button.hidden, true)
})

test("the offer goes after a while", () => {
  const session = new Followed().startAt(HOLD, 5).away(40)
  session.now += 16
  assert.equal(session.tell("TICK").button.hidden, true)
})

test("and with any press", () => {
  assert.equal(new Followed().startAt(HOLD, 5).away(40).tell("PAUSE").button.hidden, true)
})

import assert from "node:assert/strict"
import test from "node:test"
import { shown } from "../../static/session/phase.js"
import { Player, position } from "../../static/session/player.js"
import { doneOf } from "../../static/session/record.js"
import { Driven, plan, script } from "./sessions.js"

const LEFT_SECOND = { item: 1, phase: "hold", side: "left", rep: 2 }
const look = session => shown(session.timeline, session.state, session.now)
const variants = session => session.state.plan.items.map(item => item.block)

test("a press stops at once and is kept", () => {
  const session = new Driven().startAt(LEFT_SECOND, 4.5).on("HURTS").pass(30)
  assert.deepEqual([look(session).phase, look(session).left], ["hurts", 15.5])
  assert.deepEqual(session.state.hurts, [{
    slug: "knee-to-chest", variant: "base", side: "left", set: 1, rep: 2,
    at_s: session.cue(LEFT_SECOND).at_s + 4, then: null,
  }])
})

test("easier goes on with the same repetition in the next easier variant", () => {
  const session = new Driven().startAt(LEFT_SECOND, 4.5).on("HURTS").on("CHOOSE", { then: "easier" })
  assert.equal(session.state.hurts[0].then, "easier")
  assert.deepEqual([look(session).phase, look(session).cue.phase, look(session).left], ["ready", "setup", 23])
  assert.match(look(session).cue.say[0].text, /Towel behind the left thigh/)
  const rest = session.timeline.cues.filter(cue => cue.item === 2).map(cue => [cue.phase, cue.side, cue.rep])
  assert.deepEqual(rest, [["setup", "left", 2], ["move_in", "left", 2], ["hold", "left", 2], ["move_out", "left", 2]])
})

test("the session then still plays to its end, and both variants stand in the record", () => {
  const session = new Driven().startAt(LEFT_SECOND, 4.5).on("HURTS").pass(8).on("CHOOSE", { then: "easier" }).pass(900)
  assert.equal(session.state.ended, "complete")
  const knee = doneOf(script, session.state).filter(done => done.slug === "knee-to-chest")
  assert.deepEqual(knee.map(done => [done.variant, done.outcome, done.done]), [
    ["base", "partial", { reps: 1, right_reps: 2, left_reps: 1, sets: 0, held_s: 65 }],
    ["part-way", "done", { reps: 0, right_reps: 0, left_reps: 1, sets: 0, held_s: 20 }],
  ])
})

test("while coming out it is the next repetition that is done easier", () => {
  const session = new Driven().startAt({ item: 0, phase: "move_out", rep: 3 }, 1).on("HURTS").on("CHOOSE", { then: "easier" })
  assert.deepEqual([look(session).cue.phase, look(session).cue.rep], ["setup", 4])
  assert.equal(variants(session)[1], "pelvic-tilt.half.1x8x5")
})

test("easier lying down instead of standing needs getting down first", () => {
  const session = new Driven(plan("custom", "standing-hamstring-stretch.low-soft.1x2x20.right"))
  session.startAt({ phase: "hold" }, 1).on("HURTS").on("CHOOSE", { then: "easier" })
  assert.deepEqual([look(session).cue.phase, look(session).cue.lasts_s], ["between", 40])
  assert.deepEqual(look(session).cue.say.map(line => line.text), [
    "Next: Hamstring stretch, lying down.", "Come down to the floor slowly. Use a chair to help.",
  ])
  assert.match(session.timeline.cues.at(-1).say[0].text, /as long as you like/)
})

test("both knees become one at a time", () => {
  const both = new Driven(plan("custom", "knee-to-chest.leg-straight.1x2x20.left"))
  assert.throws(() => both.timeline, /no block/)
  const withBoth = { ...script, blocks: [...script.blocks, bothKnees(), legStraight("right"), legStraight("left")] }
  both.player = new Player(withBoth, 2)
  both.state = { ...both.state, plan: plan("custom", "knee-to-chest.both-knees.1x2x20") }
  both.startAt({ phase: "hold", rep: 2 }).on("HURTS").on("CHOOSE", { then: "easier" })
  assert.deepEqual([look(both).cue.side, look(both).cue.rep], ["right", 2])
})

test("back does not lead into what was given up", () => {
  const session = new Driven().startAt(LEFT_SECOND, 4.5).on("HURTS").on("CHOOSE", { then: "easier" })
  const began = position(session.state, session.now)
  session.pass(4).on("BACK").on("BACK")
  assert.equal(position(session.state, session.now), began)
  assert.equal(position(session.on("GO_TO", { at_s: began - 1 }).state, session.now), began)
})

test("an exercise done before keeps its counts when an earlier one is made easier", () => {
  const session = new Driven().startAt({ item: 1, phase: "switch" }).on("GO_TO", { at_s: 100 }).pass(8)
  session.on("HURTS").on("CHOOSE", { then: "easier" })
  const knee = doneOf(script, session.state).find(done => done.slug === "knee-to-chest")
  assert.deepEqual([knee.done.right_reps, knee.done.held_s], [1, 20])
})

test("the exercise can be left out", () => {
  const session = new Driven().startAt(LEFT_SECOND, 4).on("HURTS").on("CHOOSE", { then: "skip" })
  assert.deepEqual([look(session).phase, look(session).cue.item, session.state.hurts[0].then], ["between", 2, "skip"])
})

test("where there is no easier variant, easier leaves the exercise out", () => {
  const session = new Driven(plan("custom", "pelvic-tilt.half.1x8x5", "glute-bridge.base.2x8x3"))
  session.startAt({ item: 0, phase: "hold" }).on("HURTS")
  assert.deepEqual(session.player.choices(session.state), ["skip", "end", "fine"])
  session.on("CHOOSE", { then: "easier" })
  assert.deepEqual([session.state.hurts[0].then, look(session).cue.phase], ["skip", "between"])
})

test("all four choices are there where there is an easier variant", () => {
  const session = new Driven().startAt(LEFT_SECOND, 4).on("HURTS")
  assert.deepEqual(session.player.choices(session.state), ["easier", "skip", "end", "fine"])
})

test("when it is fine again one gets ready and does the hold again", () => {
  const session = new Driven().startAt(LEFT_SECOND, 4).on("HURTS").on("CHOOSE", { then: "fine" })
  assert.deepEqual([look(session).phase, look(session).left, session.state.hurts[0].then], ["ready", 5, "fine"])
})

test("the session can be ended", () => {
  const session = new Driven().startAt(LEFT_SECOND, 4).on("HURTS").on("CHOOSE", { then: "end" })
  assert.deepEqual([session.state.ended, session.state.hurts[0].then], ["person", "end"])
})

test("the second press ends it", () => {
  const session = new Driven().startAt(LEFT_SECOND, 4).on("HURTS").on("CHOOSE", { then: "fine" }).pass(6).on("HURTS")
  assert.deepEqual([session.state.ended, session.state.hurts.map(hurt => hurt.then)], ["hurts", ["fine", "end"]])
})

test("a warning sign instead of a choice ends it", () => {
  const session = new Driven().startAt(LEFT_SECOND, 4).on("HURTS").on("WARNING")
  assert.deepEqual([session.state.ended, session.state.hurts[0].then], ["warning", "end"])
})

test("what hurts in a change is the exercise before it, and there is nothing to ease or leave out", () => {
  const session = new Driven().startAt({ phase: "between", item: 2 }, 2).on("HURTS")
  const { slug, side, rep } = session.state.hurts[0]
  assert.deepEqual([slug, side, rep], ["knee-to-chest", "left", 2])
  assert.deepEqual(session.player.choices(session.state), ["end", "fine"])
})

test("what hurts before the first exercise is that one", () => {
  const session = new Driven().on("START").pass(5).on("HURTS")
  assert.deepEqual([session.state.hurts[0].slug, session.state.hurts[0].rep], ["pelvic-tilt", 1])
})

test("a kept state with an open question keeps asking", () => {
  const session = new Driven().startAt(LEFT_SECOND, 4).on("HURTS")
  session.state = JSON.parse(JSON.stringify(session.state))
  assert.equal(look(session.on("CHOOSE", { then: "fine" })).phase, "ready")
})

function bothKnees() {
  const base = script.blocks.find(block => block.id === "knee-to-chest.base.1x2x20.right")
  const cues = base.cues.filter(cue => cue.side === "right").map(cue => ({ ...cue, side: null }))
  return { ...base, id: "knee-to-chest.both-knees.1x2x20", variant: "both-knees", first_side: null, easier: "knee-to-chest.leg-straight.1x2x20.right", cues }
}

function legStraight(side) {
  const base = script.blocks.find(block => block.id === `knee-to-chest.base.1x2x20.${side}`)
  return { ...base, id: `knee-to-chest.leg-straight.1x2x20.${side}`, variant: "leg-straight" }
}

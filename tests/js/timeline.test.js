import assert from "node:assert/strict"
import test from "node:test"
import { assemble, blockOf, minutes, positionAt } from "../../static/session/timeline.js"
import { plan, script, sessions } from "./sessions.js"

const texts = cues => cues.flatMap(cue => cue.say.map(line => line.text))

for (const expected of sessions) {
  test(`the ${expected.plan.id} session is put together as the server does it`, () => {
    const { cues, ...length } = assemble(script, expected.plan)
    assert.deepEqual(length, { seconds: expected.seconds, minutes: expected.minutes })
    assert.equal(cues.length, expected.cues)
    const positions = expected.positions.map(({ at_s }) => {
      const { cue, index, left } = positionAt(cues, at_s)
      const say = cue.say.map(line => [cue.at_s + line.at_s, line.text])
      return { at_s, index, left, phase: cue.phase, item: cue.item, side: cue.side, set: cue.set, rep: cue.rep, say }
    })
    assert.deepEqual(positions, expected.positions)
  })

  test(`the ${expected.plan.id} session has neither gap nor overlap`, () => {
    const { cues, seconds } = assemble(script, expected.plan)
    const ends = cues.map(cue => cue.at_s + cue.lasts_s)
    assert.deepEqual(cues.slice(1).map(cue => cue.at_s), ends.slice(0, -1))
    assert.equal(ends.at(-1), seconds)
  })
}

test("there is no position once the script is over", () => {
  const { cues, seconds } = assemble(script, sessions[0].plan)
  assert.equal(positionAt(cues, seconds), null)
  assert.equal(positionAt(cues, seconds - 0.5).cue.phase, "close")
})

test("minutes are rounded up", () => {
  assert.deepEqual([59, 60, 61].map(minutes), [1, 1, 2])
})

test("a block the script does not have is named", () => {
  assert.throws(() => blockOf(script, "headstand.base"), /no block headstand.base/)
})

test("one exercise alone is not counted aloud", () => {
  const { cues, seconds } = assemble(script, plan("custom", "pelvic-tilt.base.1x8x5"))
  assert.equal(seconds, 15 + 113 + 20)
  assert.equal(cues[0].say.length, 1)
})

test("only a gentle session that ends lying closes gently", () => {
  const last = (id, block) => texts(assemble(script, plan(id, block)).cues).at(-1)
  assert.match(last("gentle", "pelvic-tilt.half.1x8x5"), /easy walk/)
  assert.match(last("custom", "pelvic-tilt.half.1x8x5"), /as long as you like/)
  assert.match(last("gentle", "standing-hamstring-stretch.base.1x2x20.right"), /look at your screen/)
})

test("other exercises, another order, other side first: any blocks can follow one another", () => {
  const { cues } = assemble(script, plan(
    "custom", "standing-hamstring-stretch.base.1x2x20.left", "knee-to-chest.base.1x2x20.left", "pelvic-tilt.base.1x8x5",
  ))
  assert.deepEqual(cues.filter(cue => cue.phase === "between").map(cue => cue.lasts_s), [40, 10])
  assert.equal(cues.find(cue => cue.phase === "hold").side, "left")
})

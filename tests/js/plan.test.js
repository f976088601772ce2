import assert from "node:assert/strict"
import test from "node:test"
import { firstSide, personal, planFor } from "../../static/session/plan.js"
import { script } from "./sessions.js"

const DOSE = { sets: 1, reps: 1, hold_s: 20 }
const KNEE = { slug: "knee-to-chest", variant: "base", dose: DOSE }
const PUBLIC = { ...script, plans: { gentle: [KNEE], short: [KNEE] }, alone: { "knee-to-chest": KNEE } }
const OWN = { ...script.blocks[0], id: "own" }

function chosen(first_side = "less_painful") {
  const own = { blocks: [OWN], transitions: ["mine"], full: { right: ["own", "r"], left: ["own", "l"] } }
  return personal(PUBLIC, { choices: { first_side }, plans: PUBLIC.plans, script: own })
}

test("the full session is the person's own", () => {
  assert.deepEqual(planFor(chosen(), { plan: "full" }, "proceed", "left"), { id: "full", items: [{ block: "own" }, { block: "l" }] })
})

test("their own blocks and times are in the script", () => {
  assert.equal(chosen().blocks.at(-1), OWN)
  assert.deepEqual(chosen().transitions, ["mine"])
})

test("a side they chose begins, whichever is less painful", () => {
  assert.deepEqual(planFor(chosen("right"), {}, "proceed", "left").items[1], { block: "r" })
})

for (const [asked, level, id] of [
  [{ plan: "short" }, "proceed", "short"],
  [{ plan: "full" }, "gentle", "gentle"],
  [{ exercise: "knee-to-chest" }, "proceed", "custom"],
  [{ exercise: "knee-to-chest" }, "gentle", "gentle"],
]) {
  test(`${JSON.stringify(asked)} at ${level} is the ${id} plan`, () => {
    assert.deepEqual(planFor(chosen(), asked, level, "left"), { id, items: [{ block: "knee-to-chest.base.1x1x20.left" }] })
  })
}

test("nothing marked, the right side begins", () => {
  assert.deepEqual([firstSide(null), firstSide(["right_thigh"]), firstSide(["left_calf"])], ["right", "left", "right"])
})

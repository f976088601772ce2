import assert from "node:assert/strict"
import { test } from "node:test"

import { nearest, placeOf, spoken } from "../../static/progress/nearest.js"

const ROWS = [{ at: 0.1 }, { at: 0.5 }, { at: 0.6 }]

test("the nearest row is found between, before and after all rows", () => {
  assert.equal(nearest(ROWS, 0), 0)
  assert.equal(nearest(ROWS, 0.29), 0)
  assert.equal(nearest(ROWS, 0.31), 1)
  assert.equal(nearest(ROWS, 0.5), 1)
  assert.equal(nearest(ROWS, 0.56), 2)
  assert.equal(nearest(ROWS, 1), 2)
})

test("without rows there is none", () => {
  assert.equal(nearest([], 0.5), null)
})

test("a row is spoken with the headings of its numbers", () => {
  const row = { head: "Nov 24", cells: ["6", "5"] }
  assert.equal(spoken(["Before", "After"], row, "Not answered"), "Nov 24: Before 6, After 5")
})

test("what was not answered is left out, and said only where nothing else is there", () => {
  const headings = ["Before", "After"]
  assert.equal(spoken(headings, { head: "Nov 24", cells: ["6", "–"] }, "Not answered"), "Nov 24: Before 6")
  assert.equal(
    spoken(headings, { head: "Nov 24", cells: ["–", "–"] }, "Not answered"),
    "Nov 24: Not answered",
  )
})

test("a pointer stands in the plot, whatever the drawing was scaled to", () => {
  const frame = { left: 30, right: 130, width: 160 }
  const box = { left: 200, width: 320 }
  assert.equal(placeOf(200 + 60, box, frame), 0)
  assert.equal(placeOf(200 + 160, box, frame), 0.5)
  assert.equal(placeOf(200 + 260, box, frame), 1)
})

test("a pointer beside the plot is kept at its edge", () => {
  const frame = { left: 30, right: 130, width: 160 }
  const box = { left: 0, width: 160 }
  assert.equal(placeOf(5, box, frame), 0)
  assert.equal(placeOf(155, box, frame), 1)
})

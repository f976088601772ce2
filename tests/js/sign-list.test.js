import assert from "node:assert/strict"
import { test } from "node:test"

import { NO_ANSWER, readList, roseSince, wholeListDue, withSigns } from "../../static/session/sign-list.js"
import { explain, worded } from "../../static/session/why.js"

const TIERS = ["emergency", "urgent", "ask_first"]
const LEVELS = ["proceed", "gentle", "pause", "urgent", "emergency"]
const TABLE = {
  ticks: { saddle: "emergency", fever: "urgent", hip: "pause" },
  tiers: {
    emergency: { level: "emergency", message: "emergency" },
    urgent: { level: "urgent", message: "urgent" },
    ask_first: { level: "pause", message: "ask_first" },
  },
  places: ["right_thigh"],
}
const PROCEED = { level: "proceed", messages: ["ready"], put_back: false, because: [{ rule: "B21", message: "ready", values: {} }] }

function answered(given) {
  const data = new FormData()
  for (const [tier, signs] of Object.entries(given)) for (const sign of signs) data.append(`signs-${tier}`, sign)
  return readList(data, TIERS)
}

test("a list with a part left open is no answer", () => {
  assert.equal(answered({ emergency: ["none"], urgent: ["none"] }), NO_ANSWER)
})

test("none of these in every part marks nothing", () => {
  const nothing = { emergency: ["none"], urgent: ["none"], ask_first: ["none"] }
  assert.deepEqual(answered(nothing), { ticks: [], not_sure: [] })
})

test("marks and not sure are told apart", () => {
  const marked = { emergency: ["none"], urgent: ["fever", "not_sure"], ask_first: ["hip"] }
  assert.deepEqual(answered(marked), { ticks: ["fever", "hip"], not_sure: ["urgent"] })
})

test("the worst mark decides, with its own message", () => {
  const found = withSigns(PROCEED, TABLE, { ticks: ["hip", "saddle", "fever"], not_sure: [] }, LEVELS)
  assert.deepEqual([found.level, found.messages, found.because], ["emergency", ["emergency"], []])
})

test("not sure about a part is a mark of it", () => {
  assert.equal(withSigns(PROCEED, TABLE, { ticks: [], not_sure: ["urgent"] }, LEVELS).level, "urgent")
})

test("a mark as strict as the advice stands beside it", () => {
  const pause = { ...PROCEED, level: "pause", messages: ["pain_high"] }
  assert.deepEqual(withSigns(pause, TABLE, { ticks: ["hip"], not_sure: [] }, LEVELS).messages, ["pain_high", "ask_first"])
})

test("a milder mark changes nothing", () => {
  const urgent = { ...PROCEED, level: "urgent", messages: ["new_weakness"] }
  assert.equal(withSigns(urgent, TABLE, { ticks: ["hip"], not_sure: [] }, LEVELS), urgent)
})

const row = strong => ({ full_list: Array.from({ length: 11 }, (_, leg) => leg >= strong) })

test("the whole list is due by the rating, a new place, both legs, or where the table is silent", () => {
  assert.equal(wholeListDue(TABLE, row(7), 6, ["right_thigh"]), false)
  assert.equal(wholeListDue(TABLE, row(7), 6, null), false)
  assert.equal(wholeListDue(TABLE, row(7), 7, []), true)
  assert.equal(wholeListDue(TABLE, row(7), 3, ["right_calf"]), true)
  assert.equal(wholeListDue({ places: ["right_thigh", "left_calf"] }, row(7), 3, ["right_thigh", "left_calf"]), true)
  assert.equal(wholeListDue(TABLE, null, 3, []), true)
})

const rises = points => ({ rise: [points, points], leg_at_most: 10, after_at_least: 0, moved: "same", new: "none", hurts: 0, counts: points })
const ends = (leg_after, finished_at) => ({
  record: { finished_at, leg_before: 3, leg_after, back_before: null, back_after: null, places_before: null, places_after: null, new_symptoms: null, hurts: [] },
})
const list = at => ({ record: { at, quick: "list" } })

test("after a rise that the table does not know the whole list is due, until it was answered", () => {
  const table = { after: [rises(0), rises(1)], list_after_rise: 1 }
  const [eight, nine] = ["2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"]
  assert.equal(roseSince(table, [ends(3, eight)], {}), false)
  assert.equal(roseSince(table, [ends(4, eight)], {}), true)
  assert.equal(roseSince(table, [ends(4, eight), list(nine)], {}), false)
  assert.equal(roseSince(table, [list(eight), ends(4, nine)], {}), true)
  assert.equal(roseSince({ ...table, list_after_rise: null }, [ends(4, eight)], {}), false)
})

test("a message is filled with the values of its own rule", () => {
  const page = { messages: { trend_worse: { title: "Higher", text: "Now {now}, up from {ref}." } } }
  const because = [{ rule: "B17", message: "trend_worse", values: { now: 6, ref: 3.5 } }]
  assert.deepEqual(worded(page, "trend_worse", because), { title: "Higher", text: "Now 6, up from 3.5." })
})

/** As much of a view as the reasons need. */
function place() {
  const details = { hidden: false }
  const list = { children: [], closest: () => details, replaceChildren: (...added) => { list.children = added.map(p => p.textContent) } }
  return { details, list, querySelector: () => list, ownerDocument: { createElement: () => ({}) } }
}

const RULES = {
  numbers: { leg: "Pain now" },
  rules: {
    B5: { levels: ["pause"], messages: ["pain_high"], text: "Strong pain.", sources: ["Our own choice."] },
    B2: { levels: ["urgent"], messages: ["urgent"], text: "A sign.", sources: ["Advice."] },
  },
}

test("a reason is said with the numbers it used and its source", () => {
  const view = place()
  explain(view, RULES, { level: "pause", messages: ["pain_high"] }, [{ rule: "B5", message: "pain_high", values: { leg: 9, other: 1, items: "x" } }])
  assert.deepEqual(view.list.children, ["Strong pain.", "Pain now: 9", "Our own choice."])
})

test("what the device found itself is explained by the rules that lead there", () => {
  const view = place()
  explain(view, RULES, { level: "urgent", messages: ["urgent"] }, [])
  assert.deepEqual(view.list.children, ["A sign.", "Advice."])
})

test("where no rule stands behind a message there is nothing to open", () => {
  const view = place()
  explain(view, RULES, { level: "gentle", messages: ["no_recent_advice"] }, [])
  assert.equal(view.details.hidden, true)
})

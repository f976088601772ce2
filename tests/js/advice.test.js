import assert from "node:assert/strict"
import test from "node:test"
import { adviceNow } from "../../static/session/advice.js"
import { adviceAfter } from "../../static/session/after.js"

const page = {
  ranks: { low_back: 1, right_buttock: 2, right_thigh: 3 },
  levels: ["proceed", "gentle", "pause", "urgent", "emergency"],
}
const row = (rise, level, message) => ({ rise, leg_at_most: 10, after_at_least: 0, moved: "same", new: "none", hurts: 0, level, messages: [message] })
const pack = {
  kept_at: Date.parse("2026-11-23T09:00:00Z"),
  today: {
    advice: {
      computed_at: "2026-11-23T09:00:00Z",
      before: [
        interval("2026-11-23T09:00:00Z", "2026-11-24T09:00:00Z", "proceed", "ready"),
        interval("2026-11-24T09:00:00Z", "2026-12-07T09:00:00Z", "gentle", "gentle"),
      ],
      ticks: { saddle: "emergency", hip: "pause" },
      tiers: { emergency: { level: "emergency", message: "emergency" }, ask_first: { level: "pause", message: "ask_first" } },
      after: [row([-10, 0], "proceed", "end_same"), row([1, 2], "gentle", "end_up_2"), row([3, 10], "pause", "end_up_3")],
    },
  },
}

function interval(from, until, level, message) {
  return { from, until, levels: Array(9).fill(level).concat("pause", "pause"), messages: Array(9).fill([message]).concat([["pain_high"]], [["pain_high"]]), put_back: Array(11).fill(true), because: Array(11).fill([]) }
}

const session = (leg_before, leg_after) => ({
  record: { finished_at: "2026-11-23T08:00:00Z", leg_before, leg_after, back_before: null, back_after: null, places_before: null, places_after: null, new_symptoms: null, hurts: [] },
})
const hours = number => pack.kept_at + number * 3600000
const now = (moment, waiting = [], leg = 2) => {
  const { level, messages, put_back } = adviceNow(pack, leg, moment, waiting, page)
  return [level, ...messages, put_back]
}

test("the interval of the moment counts", () => {
  assert.deepEqual(now(hours(1)), ["proceed", "ready", true])
  assert.deepEqual(now(hours(24)), ["gentle", "gentle", true])
})

test("a device whose clock is a year off counts from when the table came", () => {
  const off = { ...pack, kept_at: pack.kept_at + 365 * 86400000 }
  assert.equal(adviceNow(off, 2, off.kept_at + 3600000, [], page).level, "proceed")
})

test("a table that is too old, or of the future, leaves the gentle plan and says why", () => {
  assert.deepEqual(now(hours(15 * 24)), ["gentle", "no_recent_advice", false])
  assert.deepEqual(now(hours(-1)), ["gentle", "no_recent_advice", false])
})

test("a table that is too old is never milder than it was", () => {
  assert.deepEqual(now(hours(15 * 24), [], 9), ["pause", "pain_high", false])
})

test("a session that the table does not know of yet counts, and cannot be put back", () => {
  assert.deepEqual(now(hours(1), [session(2, 5)]), ["pause", "end_up_3", false])
  assert.deepEqual(now(hours(1), [session(2, 2)]), ["proceed", "ready", true])
})

test("the worst of several counts, whatever their order", () => {
  assert.deepEqual(now(hours(1), [session(2, 5), session(2, 4), session(5, 1)]), ["pause", "end_up_3", false])
  assert.deepEqual(now(hours(1), [session(2, 4), session(2, 5)]), ["pause", "end_up_3", false])
})

test("marked and unsure warning signs of a waiting check count", () => {
  assert.deepEqual(now(hours(1), [{ record: { ticks: ["hip"], not_sure: [] } }]), ["pause", "ask_first", false])
  assert.deepEqual(now(hours(1), [{ record: { ticks: ["hip"], not_sure: ["emergency"] } }]), ["emergency", "emergency", false])
})

test("no answer is no change", () => {
  const nothing = { leg: null, back: null, places: null }
  assert.equal(adviceAfter(pack.today.advice, { before: nothing, after: nothing, new_symptoms: null, hurts: 0 }, page.ranks), null)
})

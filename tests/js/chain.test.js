import assert from "node:assert/strict"
import test from "node:test"
import { adviceNow } from "../../static/session/advice.js"

const HOUR = 3600000
const page = { ranks: {}, levels: ["proceed", "gentle", "pause", "urgent", "emergency"] }
const end = (rise, counts) => ({ rise, counts, leg_at_most: 10, after_at_least: 0, moved: "same", new: "none", hurts: 0, level: "proceed", messages: [] })
const says = (level, rule, message, more) => ({ level, put_back: rule === "B16", rule, message, values: [], ...more })
const all = value => Array(11).fill(value)
const ready = { levels: all("proceed"), messages: all(["ready"]), put_back: all(false), because: all([]) }
const gentle = { levels: all("gentle"), messages: all(["gentle"]), put_back: all(true), because: all([]) }

/** A table from noon on; `more` changes its chain, `row` what holds in the next 14 days. */
const table = (more = {}, row = ready) => ({
  kept_at: Date.parse("2026-11-23T12:00:00Z"),
  today: {
    advice: {
      computed_at: "2026-11-23T12:00:00Z",
      before: [{ from: "2026-11-23T12:00:00Z", until: "2026-12-07T12:00:00Z", ...row }],
      ticks: {}, tiers: {},
      after: [end([-10, 0], 0), end([1, 1], 1), end([2, 2], 2), end([3, 10], 3)],
      chain: {
        last: [
          says("gentle", "B9", "gentle", { rise: [1, 1], above: [1, 10], until_ms: 168 * HOUR + 1, values: ["leg", "rise", "start"] }),
          says("pause", "B12", "end_up_3", { rise: [3, 10], above: [-10, 10], values: ["leg", "rise", "start"] }),
        ],
        repeat: [says("pause", "B13", "rises_repeat", { rises: [1, 1, 1], values: ["sessions"] })],
        rise_counts_ms: 672 * HOUR,
        recent: [[]],
        latched: { settle_not: says("pause", "B10", "settle_not") },
        enough: says("gentle", "B16", "enough_today", { from: 2, values: ["sessions"] }),
        days: [
          { date: "2026-11-23", until: "2026-11-24T00:00:00Z", sessions: 0 },
          { date: "2026-11-24", until: "2026-11-25T00:00:00Z", sessions: 0 },
        ],
        ...more,
      },
    },
  },
})

const session = (at, leg_after = 2, id = at) => ({
  id,
  record: {
    started_at: at, finished_at: at, time_zone: "UTC", leg_before: 2, leg_after, back_before: null, back_after: null,
    places_before: null, places_after: null, new_symptoms: null, hurts: [],
  },
})
const now = (pack, moment, waiting, leg = 2) => adviceNow(pack, leg, Date.parse(moment), waiting, page)
const found = (...asked) => {
  const { level, messages, put_back } = now(...asked)
  return [level, ...messages, put_back]
}
const EVENING = "2026-11-23T20:00:00Z"

test("the last of the waiting sessions decides, and its numbers are said", () => {
  const waiting = [session("2026-11-23T15:00:00Z", 3), session("2026-11-22T15:00:00Z", 6)]
  assert.deepEqual(found(table(), EVENING, waiting), ["proceed", "ready", false])
  assert.deepEqual(now(table(), EVENING, waiting, 3).because, [{ rule: "B9", message: "gentle", values: { leg: 3, rise: 1, start: 2 } }])
})

test("of a large rise no number is said that could be wrong", () => {
  const { because: [{ values }] } = now(table(), EVENING, [session("2026-11-23T15:00:00Z", 7)])
  assert.deepEqual(values, { leg: 2, start: 2 })
})

test("a newer session takes the place of those that the table knows, an older one does not", () => {
  const recent = [[{ id: "known", ended_at: "2026-11-23T11:00:00Z", rise: 2, cleared: false }]]
  const pack = table({ recent }, { ...gentle, apart: ready })
  assert.deepEqual(found(pack, EVENING, []), ["gentle", "gentle", true])
  assert.deepEqual(found(pack, EVENING, [session("2026-11-23T15:00:00Z")]), ["proceed", "ready", false])
  assert.deepEqual(found(pack, EVENING, [session("2026-11-23T10:00:00Z")]), ["gentle", "gentle", true])
})

test("rises that the table knows and those that wait make a habit together", () => {
  const known = day => ({ id: day, ended_at: `2026-11-${day}T11:00:00Z`, rise: 1, cleared: true })
  const pack = table({ recent: [[known(21), known(22)]] })
  assert.deepEqual(found(pack, EVENING, [session("2026-11-23T15:00:00Z", 3)]), ["pause", "rises_repeat", false])
  assert.deepEqual(found(pack, EVENING, [session("2026-11-23T15:00:00Z")]), ["proceed", "ready", false])
  assert.deepEqual(found(pack, EVENING, []), ["proceed", "ready", false])
})

test("rises that the doctor knows of make no habit without another", () => {
  const known = day => ({ id: day, ended_at: `2026-11-${day}T11:00:00Z`, rise: 1, cleared: true })
  const repeat = [says("pause", "B13", "rises_repeat", { rises: [1, 1, 0] })]
  const pack = table({ recent: [[known(21), known(22)]], repeat })
  assert.deepEqual(found(pack, EVENING, [session("2026-11-23T15:00:00Z")]), ["proceed", "ready", false])
})

test("a session that the table knows already is not counted twice", () => {
  const recent = [[{ id: "known", ended_at: "2026-11-23T11:00:00Z", rise: 0, cleared: false }]]
  const days = [{ date: "2026-11-23", until: "2026-11-24T00:00:00Z", sessions: 1 }]
  assert.deepEqual(found(table({ recent, days }), EVENING, [session("2026-11-23T11:00:00Z", 2, "known")]), ["proceed", "ready", false])
})

test("sessions of the day are enough until midnight", () => {
  const waiting = [session("2026-11-23T15:00:00Z"), session("2026-11-23T17:00:00Z")]
  assert.deepEqual(found(table(), "2026-11-23T23:59:59Z", waiting), ["gentle", "enough_today", true])
  assert.deepEqual(found(table(), "2026-11-24T00:00:00Z", waiting), ["proceed", "ready", false])
})

test("a stop that a waiting check told stays, until a session after it", () => {
  const check = { id: "check", record: { at: "2026-11-23T15:00:00Z", ticks: [], not_sure: [], messages: ["settle_not"] } }
  assert.deepEqual(found(table(), EVENING, [check]), ["pause", "settle_not", false])
  assert.deepEqual(found(table(), EVENING, [check, session("2026-11-23T17:00:00Z")]), ["proceed", "ready", false])
})

test("a notice is said beside a worse level", () => {
  const because = all([{ rule: "B18", message: "four_months", values: {}, notice: true }])
  const pack = table({}, { ...ready, messages: all(["ready", "four_months"]), because })
  assert.deepEqual(found(pack, EVENING, [session("2026-11-23T15:00:00Z", 6)]), ["pause", "end_up_3", "four_months", false])
})

import assert from "node:assert/strict"
import test from "node:test"
import { afterRatings } from "../../static/session/daily.js"

const HOUR = 3600000
const NOON = Date.parse("2026-11-25T12:00:00Z")
const rule = (name, message, put_back, more) => ({ level: "gentle", put_back, rule: name, message, values: [], ...more })
const ready = { level: "proceed", messages: ["ready"], put_back: false, because: [{ rule: "B21", message: "ready", values: {} }] }
const chain = more => ({
  days: [{ date: "2026-11-25", until: "2026-11-26T00:00:00Z" }],
  daily: {
    from: "2026-10-26", ratings: {},
    usual: rule("B8", "gentle", true, { values: ["leg", "usual"], floor: 3, above: 2, days: 3, window: 14 }),
    worse: rule("B17", "trend_worse", false, { values: ["now", "ref"], at_least: 2, days: 3, weeks: 1, earlier: [[2, 1]] }),
    ready: { level: "proceed", put_back: false, rule: "B21", message: "ready", values: [] },
    ...more,
  },
})
const check = (at, leg, id = at, time_zone = "UTC") => ({ id, record: { at, leg, time_zone } })
const days = (legs, hour = "08") => Object.entries(legs).map(([day, leg]) => check(`2026-11-${day}T${hour}:00:00Z`, leg))
const after = (waiting, { leg = 3, known = ready, more = {}, ahead = 0 } = {}) => afterRatings(chain(more), waiting, known, leg, NOON, ahead)
const rules = parts => parts.flatMap(({ because }) => because.map(reason => reason.rule))

test("a pack without such limits, and records without a rating, leave everything as it is", () => {
  assert.deepEqual(afterRatings({}, days({ 23: 1 }), ready, 3, NOON, 0), [ready])
  assert.deepEqual(after([check("2026-11-23T08:00:00Z", null), { id: "clearance", record: { at: "2026-11-23T08:00:00Z" } }]), [ready])
})

test("the usual level is said with the row", () => {
  const [, above] = after(days({ 22: 1, 23: 1, 24: 1 }))
  assert.deepEqual(above, { level: "gentle", put_back: true, messages: ["gentle"], because: [{ rule: "B8", message: "gentle", values: { leg: 3, usual: 1 } }] })
  assert.deepEqual(rules(after(days({ 23: 1, 24: 1 }))), ["B21"])
})

test("the usual level looks 14 days back and not at today", () => {
  const more = { ratings: { "2026-11-11": 1, "2026-11-12": 1 } }
  assert.deepEqual(rules(after(days({ 24: 1 }), { more })), ["B21", "B8"])
  assert.deepEqual(rules(after(days({ 25: 1 }), { more })), ["B21"])
  assert.deepEqual(rules(after(days({ 24: 1 }), { more: { ratings: { "2026-11-10": 1, "2026-11-12": 1 } } })), ["B21"])
})

test("a session counts once, for the check that it names", () => {
  const more = { ratings: { "2026-11-20": 1, "2026-11-21": 1 } }
  const session = { id: "session", record: { check: "check", started_at: "2026-11-25T00:01:00Z", time_zone: "UTC", leg_before: 1 } }
  assert.deepEqual(rules(after([check("2026-11-24T23:59:00Z", 1, "check"), session], { more })), ["B21"])
  assert.deepEqual(rules(after([check("2026-11-24T23:59:00Z", 1, "other"), session], { more })), ["B21", "B8"])
})

test("the first rating of a date counts, the lower one of two at once, and a known one before all", () => {
  const more = { ratings: { "2026-11-20": 1, "2026-11-21": 1 } }
  const usual = (waiting, ratings = more.ratings) => after(waiting, { leg: 9, more: { ratings } })[1].because[0].values.usual
  const two = { "2026-11-20": 0, "2026-11-21": 9 }
  assert.equal(usual([...days({ 24: 5 }, "09"), ...days({ 24: 2 })], two), 2)
  assert.equal(usual([check("2026-11-24T08:00:00Z", 5, "a"), check("2026-11-24T08:00:00Z", 2, "b")], two), 2)
  assert.equal(usual([...days({ 22: 6 }), ...days({ 24: 2 })], { ...two, "2026-11-24": 4 }), 5)
})

test("dates are those of the record's zone, by the clock of the table", () => {
  const more = { ratings: { "2026-11-20": 1, "2026-11-21": 1 } }
  const late = check("2026-11-24T23:30:00Z", 1, "late", "Pacific/Auckland")
  assert.deepEqual(rules(after([late], { more })), ["B21"])
  assert.deepEqual(rules(after([late], { more, ahead: -13 * HOUR })), ["B21", "B8"])
})

test("what was rated before the table begins does not count", () => {
  assert.deepEqual(after([check("2026-10-25T08:00:00Z", 1)]), [ready])
})

test("a week of high ratings is worse, with its mean and that of the best, to one place", () => {
  const more = { ratings: { "2026-11-23": 4, "2026-11-24": 4 } }
  const found = waiting => after(waiting, { leg: 0, more })
  assert.deepEqual(found(days({ 25: 5 }))[1].because, [{ rule: "B17", message: "trend_worse", values: { now: 4.3, ref: 2 } }])
  assert.deepEqual(rules(found(days({ 25: 3 }))), ["B21"])
  const four = { ratings: { "2026-11-22": 0, "2026-11-23": 4, "2026-11-24": 4, "2026-11-25": 4 } }
  const now = leg => after(days({ 26: leg }), { more: four })[1].because[0].values.now
  assert.deepEqual([5, 7].map(now), [4.2, 4.8])
})

test("thirds are compared exactly", () => {
  const { worse } = chain().daily
  const more = { ratings: { "2026-11-23": 4, "2026-11-24": 4 }, worse: { ...worse, earlier: [[7, 3]] } }
  assert.deepEqual(rules(after(days({ 25: 5 }), { leg: 0, more })), ["B21", "B17"])
})

test("without enough weeks, or an earlier one, nothing is worse", () => {
  const { worse } = chain().daily
  const high = days({ 23: 9, 24: 9, 25: 9 })
  assert.deepEqual(rules(after(high, { leg: 0, more: { worse: { ...worse, weeks: 2 } } })), ["B21"])
  assert.deepEqual(rules(after(high, { leg: 0, more: { worse: { ...worse, earlier: [] } } })), ["B21"])
})

test("what the table knew of the usual level and the weeks is reckoned anew, all else stays", () => {
  const because = (...names) => names.map(name => ({ rule: name, message: name, values: {}, ...name === "B7" && { put_back: true } }))
  const says = (...names) => ({ level: "gentle", messages: names, put_back: false, because: because(...names) })
  const notice = { rule: "B18", message: "B18", values: {}, notice: true }
  const one = days({ 24: 5 })
  assert.deepEqual(after(one, { known: says("B8", "B17") }), [ready])
  assert.deepEqual(after(one, { known: says("B7", "B8", "B17") }), [{ ...says("B7"), put_back: true }])
  assert.deepEqual(after(one, { known: says("B4", "B7", "B8") }), [says("B4", "B7")])
  const noticed = { ...says("B8"), because: [...because("B8"), notice] }
  assert.deepEqual(after(one, { known: noticed }), [{ ...ready, because: [...ready.because, notice] }])
  assert.deepEqual(after(one, { known: says("B5") }), [says("B5")])
})

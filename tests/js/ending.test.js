import assert from "node:assert/strict"
import test from "node:test"
import { given, recordOf, withAnswers } from "../../static/session/ending.js"
import { isRecent, placeOf } from "../../static/session/unfinished.js"
import { Driven, script } from "./sessions.js"

const STARTED = "2026-11-23T08:00:00.000Z"
const about = {
  check: { id: "c", record: { leg: 4, back: null, places: ["right_thigh"] } },
  plan: { id: "full" }, script, started_at: STARTED, time_zone: "Europe/Berlin",
}
const whole = new Driven().on("START").pass(931).state
const lasted = record => (Date.parse(record.finished_at) - Date.parse(record.started_at)) / 1000

test("a record names its check, its plan and the time it took", () => {
  const record = recordOf(about, whole, "2026-11-23T08:15:31.000Z")
  assert.deepEqual([record.check, record.plan, record.leg_before, record.started_at, lasted(record)], ["c", "full", 4, STARTED, 931])
})

test("where the clock was changed on the way, what was done says how long it took", () => {
  for (const finished_at of ["2025-11-23T08:15:31.000Z", "2027-11-23T08:15:31.000Z", "2026-11-23T08:00:02.000Z"]) {
    const record = recordOf(about, whole, finished_at)
    assert.equal(record.finished_at, finished_at)
    assert.ok(lasted(record) > 800 && lasted(record) <= 931, String(lasted(record)))
  }
})

test("a long pause is no change of the clock", () => {
  assert.equal(recordOf(about, whole, "2026-11-23T11:00:00.000Z").started_at, STARTED)
})

test("the answers of a form that was left are those of the record, and none is 0", () => {
  const answers = { leg_after: ["3"], places_after: ["none"], "felt-1": ["fine"], note: ["so"] }
  assert.deepEqual(given(answers), { leg: 3, back: null, places: [], new_symptoms: null, note: "so", felt: [, "fine"] })
  const record = withAnswers(recordOf(about, whole, "2026-11-23T08:15:31.000Z"), given({}))
  assert.deepEqual([record.leg_after, record.places_after, record.exercises[0].felt], [null, null, null])
})

test("one carries on within three hours, whichever way the clock was set", () => {
  const at = Date.parse(STARTED)
  const hours = [2.9, 3.1, -2.9, -3.1]
  assert.deepEqual(hours.map(hour => isRecent(at, at + hour * 3600000)), [true, false, true, false])
})

test("where one was is named with its side, at the end too", () => {
  const words = { left: "Left leg", right: "Right leg" }
  const session = new Driven().startAt({ item: 1, phase: "hold", side: "right" }, 2)
  const at = { ...session.state, at: session.state.seen }
  assert.equal(placeOf(script, session.timeline.cues, at, words), "Knee to chest, right leg")
  assert.equal(placeOf(script, session.timeline.cues, { ...at, at: 5000 }, words), "Standing hamstring stretch")
})

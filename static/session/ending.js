/** The record of a session, from what was kept of it. Pure. */

import { completed, doneOf } from "./record.js"

const LONGEST_MS = 24 * 3600 * 1000
const SLACK_MS = 5000

/** Returns the record without what is asked afterwards, and the exercises done. */
export function recordOf({ check, plan, script, started_at, time_zone }, state, finished_at) {
  const { leg, back, places } = check.record
  return {
    check: check.id, plan: plan.id, content_version: script.content_version,
    ...times(started_at, finished_at, state), time_zone,
    completed: completed(script, state), leg_before: leg, back_before: back, places_before: places,
    hurts: state.hurts, exercises: doneOf(script, state),
  }
}

/** Returns the whole record; `answers` as the check-out gives them. */
export function withAnswers(record, { leg, back, places, new_symptoms, note, felt }) {
  return {
    ...record, leg_after: leg, back_after: back, places_after: places, new_symptoms, note,
    exercises: record.exercises.map((exercise, index) => ({ ...exercise, felt: felt[index] ?? null })),
  }
}

/** Returns the answers of a check-out that was left, as its form had them ({ name: [values] }). */
export function given(answers) {
  const number = name => answers[name] ? Number(answers[name][0]) : null
  const option = name => answers[name]?.[0] ?? null
  const felt = Object.entries(answers).filter(([name]) => name.startsWith("felt-"))
  return {
    leg: number("leg_after"), back: number("back_after"),
    places: answers.places_after?.filter(place => place !== "none") ?? null,
    new_symptoms: option("new_symptoms"), note: option("note") ?? "",
    felt: felt.reduce((all, [name, [value]]) => Object.assign(all, { [name.slice(5)]: value }), []),
  }
}

/** Where the clock was changed meanwhile, what was done says how long the session was, and its end when. */
function times(started_at, finished_at, { spent }) {
  const lasted = Date.parse(finished_at) - Date.parse(started_at)
  const moved = 1000 * Object.values(spent).reduce((sum, seconds) => sum + seconds, 0)
  if (lasted >= moved - SLACK_MS && lasted <= LONGEST_MS && lasted >= 0) return { started_at, finished_at }
  return { started_at: new Date(Date.parse(finished_at) - moved).toISOString(), finished_at }
}

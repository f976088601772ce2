/** The few ways in which a session goes on, stops and ends: pure functions from state to state. */

import { exerciseEnd, inEffort, stepStart } from "./steps.js"

/** Seconds to get back into position before a hold is done again. */
export const GET_READY_S = 5
/** Seconds the session waits while it is said what comes. */
export const REPLY_S = 3

/** Returns the state that plays from `at`, `lead` seconds from now. */
export function playing(state, at, now, lead = 0) {
  return { ...state, status: "playing", at, seen: at, since: now + lead, lead: 0, paused_at: null }
}

/** Returns the state that stands at `at`. */
export function stopped(state, status, at) {
  return { ...state, status, at, since: null, lead: 0, paused_at: null }
}

/** Returns the state of a session that is over. */
export function finished(state, ended, at) {
  return { ...stopped(state, "done", at), ended }
}

/** Returns the state moved to `at`, still playing or still paused. */
export function moved(state, at, now, lead = 0) {
  return state.status === "playing" ? playing(state, at, now, lead) : { ...state, at, seen: at, lead }
}

/** Gets ready, then does the repetition under way again; a wait or a move out just goes on. */
export function again(state, { cues, index, here, now }) {
  const at = inEffort(cues[index]) ? cues[stepStart(cues, index)].at_s : here
  return playing(state, at, now, GET_READY_S)
}

/** To the change after this exercise, past its "that one is done", with time to say so. */
export function leave(state, { cues, index, seconds, now }) {
  const target = cues[exerciseEnd(cues, index)]
  if (!target) return finished(state, "complete", seconds)
  return moved(state, target.at_s + (target.enter_s ?? 0), now, REPLY_S)
}

/** What each event does in each status: pure functions of (state, event, moment). */

import { choose, decided, hurts } from "./hurt.js"
import { again, finished, GET_READY_S, leave, moved, playing, stopped } from "./status.js"
import { inEffort, stepAfter, stepBefore, stepStart } from "./steps.js"
import { positionAt } from "./timeline.js"

const REPLAY_AFTER_S = 10
const BACK_WITHIN_S = 3

/** By status, what an event leads to. */
export const ANSWERS = {
  idle: { START: (state, _, { now }) => playing(state, state.at, now) },
  playing: { PAUSE: pause, BACK: back, SKIP: skip, GO_TO: goTo, HURTS: hurts },
  paused: { RESUME: resume, BACK: back, SKIP: skip, HURTS: hurts },
  interrupted: { RESUME: (state, _, moment) => again(state, moment), HURTS: hurts },
  hurts: { CHOOSE: choose },
  done: {},
}

/** What ends a session whatever its status. */
export const ENDINGS = {
  END: (state, _, { here }) => finished(decided(state, "end"), "person", here),
  WARNING: (state, _, { here }) => finished(decided(state, "end"), "warning", here),
}

function pause(state, _, { here, now }) {
  return { ...stopped(state, "paused", here), lead: Math.max(0, state.since - now), paused_at: now }
}

/** A short pause carries on; after a longer one a hold under way is done again. */
function resume(state, _, moment) {
  const long = moment.now - state.paused_at > REPLAY_AFTER_S
  if (long && inEffort(moment.cues[moment.index])) return again(state, moment)
  return playing(state, moment.here, moment.now, state.lead)
}

function back(state, _, { cues, index, here, now }) {
  const start = stepStart(cues, index)
  const target = here - cues[start].at_s < BACK_WITHIN_S ? stepBefore(cues, index) : start
  return moved(state, cues[target].at_s, now)
}

function skip(state, { scope }, moment) {
  if (scope === "exercise") return leave(state, moment)
  const target = moment.cues[stepAfter(moment.cues, moment.index)]
  return target ? moved(state, target.at_s, moment.now) : finished(state, "complete", moment.seconds)
}

function goTo(state, { at_s }, { cues, now }) {
  const index = positionAt(cues, at_s)?.index
  if (index === undefined || cues[index].cut) return state
  return playing(state, cues[stepStart(cues, index)].at_s, now, GET_READY_S)
}

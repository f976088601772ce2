/**
 * The player as a pure reducer. Time is never counted down: a state says where the session was (`at`, seconds of
 * its timeline) at which moment of the clock (`since`); while `since` lies ahead, one gets ready.
 *
 * Events: START · TICK · PAUSE · RESUME · BACK · SKIP {scope: "step" | "exercise"} · GO_TO {at_s}: back to the hold
 * one left · HURTS · CHOOSE {then: "easier" | "skip" | "end" | "fine"} · END · WARNING
 *
 * @typedef {{slug: string, variant: string, side: ?string, set: number, rep: number, at_s: number, then: ?string}} Hurt
 * @typedef {{status: "idle"|"playing"|"paused"|"hurts"|"interrupted"|"done", plan: import("./timeline.js").Plan,
 *   at: number, since: ?number, lead: number, paused_at: ?number, seen: number, held: Object<string, number>,
 *   spent: Object<string, number>, hurts: Hurt[], ended: null|"complete"|"person"|"hurts"|"warning"}} State  plain
 *   data, to be kept as JSON: `lead` is what was left of getting ready at a pause, `seen` how far all is counted
 */

import { ANSWERS, ENDINGS } from "./events.js"
import { credited } from "./credit.js"
import { choices } from "./hurt.js"
import { finished } from "./status.js"
import { assemble, positionAt } from "./timeline.js"

/** Returns the state before START. */
export function idle(plan) {
  return {
    status: "idle", plan, at: 0, since: null, lead: 0, paused_at: null,
    seen: 0, held: {}, spent: {}, hurts: [], ended: null,
  }
}

/** Returns where in its timeline a session is at `now`. */
export function position(state, now) {
  return state.status === "playing" ? state.at + Math.max(0, now - state.since) : state.at
}

/** Returns a kept state as it is found after a reload or a crash: stopped at the last moment it saw. */
export function interrupted(state) {
  const stopped = ["playing", "paused"].includes(state.status)
  return stopped ? { ...state, status: "interrupted", at: state.seen, since: null, lead: 0, paused_at: null } : state
}

/** The player of one script; so many presses of "This hurts" end a session. */
export class Player {
  #script
  #hurtsToEnd
  #timelines = new WeakMap()

  constructor(script, hurtsToEnd) {
    this.#script = script
    this.#hurtsToEnd = hurtsToEnd
  }

  /** Returns the cues of the session as its plan now stands. */
  timeline({ plan }) {
    if (!this.#timelines.has(plan)) this.#timelines.set(plan, assemble(this.#script, plan))
    return this.#timelines.get(plan)
  }

  /** Returns what can be chosen after "This hurts": some of easier, skip, end, fine. */
  choices(state) {
    const { cues } = this.timeline(state)
    const index = positionAt(cues, state.at)?.index ?? cues.length - 1
    return choices(this.#script, state.plan, cues, index, state.at)
  }

  /** Returns the state after an event at `now`; an event that has no place in a state changes nothing. */
  reduce(state, event, now) {
    const { cues, seconds } = this.timeline(state)
    const here = Math.min(position(state, now), seconds)
    const current = state.status === "playing" ? credited(cues, state, here) : state
    if (current.status === "playing" && here >= seconds) return finished(current, "complete", seconds)
    const answer = ANSWERS[current.status][event.type] ?? ENDINGS[event.type]
    if (!answer || current.status === "done") return current
    const index = positionAt(cues, here)?.index ?? cues.length - 1
    const moment = { script: this.#script, hurtsToEnd: this.#hurtsToEnd, cues, seconds, index, here, now }
    return answer(current, event, moment)
  }
}

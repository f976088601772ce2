/** What the stage shows: the phase of a moment, and the time left in it as deadline minus now. */

import { position } from "./player.js"
import { positionAt } from "./timeline.js"

const PHASES = {
  open: "ready", setup: "ready", move_in: "move", hold: "hold", move_out: "move", rest: "rest",
  switch: "switch", set_rest: "rest", between: "between", close: "rest",
}

/**
 * Returns what is shown at `now`: the phase (idle, ready, hold, move, switch, rest, between, paused, hurts,
 * interrupted or done), the cue and its index, when it ends on the player's clock (null while time stands), the
 * seconds left in it and in the whole session. The cue is null once the session is over.
 */
export function shown({ cues, seconds }, state, now) {
  const here = Math.min(position(state, now), seconds)
  const left = seconds - here
  const found = state.status === "done" ? null : positionAt(cues, here)
  if (!found) return { phase: "done", cue: null, index: cues.length, deadline: null, left: 0, session_left: left }
  const { cue, index } = found
  if (state.status !== "playing") {
    return { phase: state.status, cue, index, deadline: null, left: found.left, session_left: left }
  }
  const ends = state.since + cue.at_s + cue.lasts_s - state.at
  const lead = Math.max(0, state.since - now)
  const ready = lead > 0 && PHASES[cue.phase] === "move"
  const deadline = ready ? state.since : ends
  return { phase: ready ? "ready" : PHASES[cue.phase], cue, index, deadline, left: deadline - now, session_left: left + lead }
}

/**
 * Where Back, Skip and "go back to that hold" lead. A step is a setup, a repetition with the rest
 * after it, the rest between two sets, or a change.
 */

const INSIDE = new Set(["hold", "move_out", "rest", "switch"])
const EFFORT = new Set(["move_in", "hold"])
const CHANGES = new Set(["between", "close"])

/** Returns the index of the cue at which the step of the cue `index` begins. */
export function stepStart(cues, index) {
  while (index > 0 && INSIDE.has(cues[index].phase)) index -= 1
  return index
}

/** Returns the index at which the step before begins; never leads back into what was given up for easier. */
export function stepBefore(cues, index) {
  const start = stepStart(cues, index)
  return start === 0 || cues[start - 1].cut ? start : stepStart(cues, start - 1)
}

/** Returns the next index: out of a hold slowly, else the next cue; `cues.length` at the end. */
export function stepAfter(cues, index) {
  if (!EFFORT.has(cues[index].phase)) return index + 1
  while (EFFORT.has(cues[index].phase)) index += 1
  return index
}

/** Returns the index of the change after this exercise, or of the close. */
export function exerciseEnd(cues, index) {
  const change = cues.findIndex((cue, at) => at > index && CHANGES.has(cue.phase))
  return change === -1 ? cues.length : change
}

/** Says whether someone is in the position or on the way into it. */
export function inEffort(cue) {
  return EFFORT.has(cue.phase)
}

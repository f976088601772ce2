/** What is due to be heard between two moments of a session, so that voice and tones need not think. */

/** A line or a tone that is later than this is left out. */
const LATE_S = 1
const TONES = { hold: "start", move_out: "end", switch: "switch", set_rest: "rest", between: "rest", close: "rest" }
const COUNTED = new Set(["setup", "set_rest"])
const TICKS_S = [3, 2, 1]
/** The last seconds of a stretch are quiet (rules.md 3; app/domain/wording.py). */
const QUIET_END_S = 3

/** Returns all sentences of a session with their seconds, in order. */
export function linesOf(cues) {
  return cues.flatMap(cue => cue.say.map(line => ({ at_s: cue.at_s + line.at_s, text: line.text })))
}

/** Returns all tones of a session with their seconds, in order: start, end, switch, rest and tick. */
export function tonesOf(cues) {
  return cues.flatMap(cue => [...changeTone(cue), ...ticks(cue)])
}

/** Says whether nothing may be spoken now: in the last seconds of a stretch. */
export function isQuiet(cue, left, kind) {
  return kind === "hold" && cue.phase === "hold" && left <= QUIET_END_S
}

/**
 * Returns those of `planned` that fell due as a state became another by TICK: never one twice, none that is more
 * than a second late. Any other event says something itself, see `replyTo`.
 */
export function due(planned, before, after) {
  if (before.status !== "playing") return []
  return planned.filter(({ at_s }) => at_s >= before.seen && at_s < after.seen && at_s >= after.seen - LATE_S)
}

/** Returns the key of the line in the script's voice that answers an event, null where none does. */
export function replyTo(event, before, after) {
  if (before === after) return null
  return REPLIES[event.type]?.(event, before, after) ?? null
}

const REPLIES = {
  PAUSE: () => "paused",
  RESUME: (event, before, after) => after.at !== before.at || before.status === "interrupted" ? "resumed" : null,
  SKIP: event => event.scope === "exercise" ? "skip" : null,
  GO_TO: () => "resumed",
  HURTS: (event, before, after) => after.status === "done" ? "hurt_twice" : "hurt",
  CHOOSE: (event, before, after) => ({ easier: "hurt_easier", skip: "hurt_skip", fine: "resumed" })[after.hurts.at(-1).then],
  WARNING: () => "warning",
}

/** A rest within a set has none: the end of the hold before it has just sounded. */
function changeTone(cue) {
  const tone = TONES[cue.phase]
  return tone ? [{ at_s: cue.at_s, tone }] : []
}

function ticks(cue) {
  if (!COUNTED.has(cue.phase)) return []
  return TICKS_S.filter(left => left < cue.lasts_s).map(left => ({ at_s: cue.at_s + cue.lasts_s - left, tone: "tick" }))
}

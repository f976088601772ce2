/** "Easier from here on": the rest of an exercise in its next easier variant. */

import { blockOf } from "./timeline.js"
import { stepAfter, inEffort } from "./steps.js"

const WAITS = new Set(["setup", "rest", "switch", "set_rest"])

/**
 * Returns the plan in which the exercise at the cue `index` goes on easier after `elapsed` seconds, from the
 * repetition under way or the next one; null where there is no easier variant, nothing left to do, or no exercise.
 */
export function eased(script, plan, cues, index, elapsed) {
  const move = moveAhead(cues, index)
  if (!move) return null
  const given = plan.items[move.item]
  const easier = blockOf(script, given.block).easier
  if (!easier) return null
  const block = blockOf(script, easier)
  const from = sameMove(block, move)
  const began = cues.find(cue => cue.item === move.item && cue.phase === "setup").at_s
  const items = [...plan.items]
  items.splice(move.item, 1, { ...given, until: elapsed - began }, { block: easier, from, setup: setupFor(script, block, from) })
  return { ...plan, items }
}

/** The repetition under way, or the one that a wait leads to; null when there is none. */
function moveAhead(cues, index) {
  const cue = cues[index]
  if (inEffort(cue) || WAITS.has(cue.phase)) return cue
  if (cue.phase !== "move_out") return null
  const next = cues[stepAfter(cues, index)]
  return WAITS.has(next.phase) && next.item === cue.item ? next : null
}

function sameMove(block, { set, rep, side }) {
  const isMove = cue => cue.phase === "move_in" && cue.set === set && cue.rep === rep
  const exact = block.cues.findIndex(cue => isMove(cue) && cue.side === side)
  return exact === -1 ? block.cues.findIndex(isMove) : exact
}

/** The setup names a side: it comes from the block that begins with the side that is next. */
function setupFor(script, block, from) {
  const { side } = block.cues[from]
  const twin = script.blocks.find(other => other.first_side === side && sameExcept(other, block))
  return (twin ?? block).id
}

function sameExcept(a, b) {
  return a.slug === b.slug && a.variant === b.variant && a.side_mode === b.side_mode
    && a.dose.sets === b.dose.sets && a.dose.reps === b.dose.reps && a.dose.hold_s === b.dose.hold_s
}

/** What was done, as the record of a session wants it. */

import { holdKey } from "./credit.js"
import { assemble, blockOf } from "./timeline.js"

/** Sums of fractions of seconds may miss a whole hold by a hair. */
const ALMOST_S = 0.01

/**
 * Returns the exercises of the record, in order. Repetitions are counted over all sets, a side where there are sides;
 * what was given up for an easier variant before it was held at all is left out, its press stands in `hurts`.
 */
export function doneOf(script, state) {
  const { cues } = assemble(script, state.plan)
  return state.plan.items
    .map((item, index) => exercise(script, state, cues.filter(cue => cue.item === index && cue.phase === "hold"), item, index))
    .filter(done => done !== null)
}

/** Says whether every exercise of the plan was done, all or in part, and the last cue was reached. */
export function completed(script, state) {
  const { cues } = assemble(script, state.plan)
  const begun = new Set(doneOf(script, state).filter(done => done.outcome !== "skipped").map(done => done.slug))
  const wanted = state.plan.items.map(item => blockOf(script, item.block).slug)
  return state.seen >= cues.at(-1).at_s && wanted.every(slug => begun.has(slug))
}

function exercise(script, state, holds, item, index) {
  const block = blockOf(script, item.block)
  const held = cue => state.held[holdKey(cue)] ?? 0
  const held_s = holds.reduce((sum, cue) => sum + held(cue), 0)
  const givenUp = item.until !== undefined
  if (givenUp && held_s === 0) return null
  const done = holds.filter(cue => held(cue) >= block.dose.hold_s - ALMOST_S)
  const outcome = held_s === 0 ? "skipped" : !givenUp && done.length === holds.length ? "done" : "partial"
  return {
    slug: block.slug, variant: block.variant, first_side: block.first_side, planned: block.dose,
    done: { ...repetitions(block, done), sets: sets(block, done), held_s: Math.round(held_s) },
    seconds: Math.round(state.spent[index] ?? 0), outcome, felt: null,
  }
}

function repetitions(block, done) {
  if (block.first_side === null) return { reps: done.length, right_reps: null, left_reps: null }
  const on = side => done.filter(cue => cue.side === side).length
  return { reps: Math.min(on("right"), on("left")), right_reps: on("right"), left_reps: on("left") }
}

/** Only a set of which every repetition was done in this variant is a whole one. */
function sets({ dose, first_side }, done) {
  const moves = dose.reps * (first_side === null ? 1 : 2)
  return [...new Set(done.map(cue => cue.set))].filter(set => done.filter(cue => cue.set === set).length === moves).length
}

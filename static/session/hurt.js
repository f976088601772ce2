/** "This hurts": every press is kept, and what was chosen then. */

import { madeRoom } from "./credit.js"
import { eased } from "./easier.js"
import { again, finished, leave, playing, REPLY_S, stopped } from "./status.js"
import { assemble, blockOf } from "./timeline.js"

/** Stops at once; the press that is one too many ends the session. */
export function hurts(state, _, { script, hurtsToEnd, cues, index, here }) {
  const pressed = { ...state, hurts: [...state.hurts, hurtAt(script, state.plan, cues, index, here)] }
  if (pressed.hurts.length >= hurtsToEnd) return finished(decided(pressed, "end"), "hurts", here)
  return stopped(pressed, "hurts", here)
}

/** Returns which of easier, skip, end and fine there are at this moment; outside an exercise there is none to ease. */
export function choices(script, plan, cues, index, here) {
  const offered = []
  if (eased(script, plan, cues, index, here)) offered.push("easier")
  if (cues[index].set !== null) offered.push("skip")
  return [...offered, "end", "fine"]
}

/** Goes on as chosen; easier where there is no easier variant leaves the exercise out. */
export function choose(state, { then }, moment) {
  const on = { ...state, status: "playing" }
  if (then === "easier") return easier(on, moment)
  if (then === "skip") return leave(decided(on, "skip"), moment)
  if (then === "end") return finished(decided(on, "end"), "person", moment.here)
  return again(decided(on, "fine"), moment)
}

/** Returns the state with `then` as the choice of a press that has none yet. */
export function decided(state, then) {
  return { ...state, hurts: state.hurts.map(hurt => ({ ...hurt, then: hurt.then ?? then })) }
}

/** In a change it is the exercise just done that hurts, after its last repetition. */
function hurtAt(script, plan, cues, index, here) {
  const isMove = cue => cue.set !== null
  const own = cues.slice(0, index + 1).reverse().find(isMove) ?? cues.find(isMove)
  const { slug, variant } = blockOf(script, plan.items[own.item].block)
  return { slug, variant, side: own.side, set: own.set, rep: own.rep, at_s: Math.floor(here), then: null }
}

function easier(state, moment) {
  const plan = eased(moment.script, state.plan, moment.cues, moment.index, moment.here)
  if (!plan) return leave(decided(state, "skip"), moment)
  const { item } = moment.cues[moment.index]
  const { at_s } = assemble(moment.script, plan).cues.find(cue => cue.item === item + 1)
  return playing(madeRoom({ ...decided(state, "easier"), plan }, item), at_s, moment.now, REPLY_S)
}

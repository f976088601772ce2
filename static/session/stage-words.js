/** What the stage says in words about one moment of a session. Pure. */

import { blockOf } from "./timeline.js"
import { sentence } from "./view.js"

const TITLES = {
  open: "ready", setup: "ready", move_in: "move_in", hold: "hold", move_out: "move_out",
  rest: "rest", set_rest: "rest", switch: "switch", between: "next", close: "close",
}
const COUNTED = new Set(["move_in", "hold", "move_out", "rest", "switch"])
const READ_OUT = new Set(["open", "setup", "between", "set_rest", "close"])

/**
 * Returns { texts, announce, waiting } for the stage: `texts` by the names of its parts, `waiting` when
 * the change under way may be cut short.
 */
export function describe(script, timeline, state, moment, words) {
  const { cue, index } = moment
  const block = blockOf(script, state.plan.items[cue.item].block)
  const phase = state.status !== "playing" ? words.paused : moment.phase === "ready" ? words.ready : words[TITLES[cue.phase]]
  const side = cue.side ? words[cue.side] : ""
  const name = cue.phase === "close" ? "" : block.name
  const texts = {
    phase,
    name,
    side: READ_OUT.has(cue.phase) ? "" : side,
    seconds: String(Math.max(1, Math.ceil(moment.left))),
    count: COUNTED.has(cue.phase) ? count(block, cue, words) : "",
    say: READ_OUT.has(cue.phase) ? sayNow(cue, moment, cue.phase === "setup" ? block.label : "") : "",
    next: comes(script, timeline, state, index, words),
  }
  return {
    texts,
    announce: [phase, name, side].filter(Boolean).join(", "),
    waiting: changesPlace(script, state, cue),
  }
}

/** Says whether this is a change between floor and standing, which one may cut short. */
function changesPlace(script, state, cue) {
  if (cue.phase !== "between") return false
  const position = item => blockOf(script, state.plan.items[item].block).position
  return position(cue.item) !== position(cue.item - 1)
}

function count(block, cue, words) {
  const turn = block.kind === "hold" ? words.hold_of : words.rep_of
  const said = [sentence(turn, { rep: cue.rep, reps: block.dose.reps })]
  if (block.dose.sets > 1) said.unshift(sentence(words.set_of, { set: cue.set, sets: block.dose.sets }))
  return said.join(" · ")
}

/** The sentence under way: the last one whose moment has come, the countdown aside; before the first, the label. */
function sayNow(cue, moment, label) {
  const here = cue.lasts_s - moment.left
  const lines = cue.say.filter(line => line.at_s <= here && line.text.includes(" "))
  return lines.at(-1)?.text ?? label
}

function comes(script, timeline, state, index, words) {
  const next = timeline.cues[index + 1]
  if (!next) return ""
  const own = next.phase === "setup" ? blockOf(script, state.plan.items[next.item].block).name : words[TITLES[next.phase]]
  const what = next.side && next.phase !== "setup" ? `${own}, ${words[next.side].toLowerCase()}` : own
  return sentence(words.then, { what })
}

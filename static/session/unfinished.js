/** A session that was begun and not saved: carry on with it, or save what was done. */

import { blockOf, positionAt } from "./timeline.js"
import { sentence, show } from "./view.js"

const CARRY_ON_WITHIN_MS = 3 * 3600 * 1000

/** Says whether so little time went by since `at` that one may carry on; a clock that was set back says no. */
export function isRecent(at, now) {
  return Math.abs(now - at) <= CARRY_ON_WITHIN_MS
}

/** Returns what one would carry on with, such as "Knee to chest, left leg". */
export function placeOf(script, cues, state, words) {
  const found = positionAt(cues, state.at) ?? { cue: cues.at(-1) }
  const { name } = blockOf(script, state.plan.items[found.cue.item].block)
  return found.cue.side ? `${name}, ${words[found.cue.side].toLowerCase()}` : name
}

/** Asks about it; `answers` has a function for each of carry-on, save and leave-out. */
export function askToCarryOn(main, place, words, answers) {
  return asked(main, "carry-on", { title: sentence(words.carry_on_with, { what: place }) }, answers)
}

/** Offers, when it is too late to carry on, to save what was done. */
export function askToSave(main, started_at, lang, answers) {
  const when = new Date(started_at).toLocaleString(lang, { dateStyle: "medium", timeStyle: "short" })
  return asked(main, "left-over", { when }, answers)
}

function asked(main, name, texts, answers) {
  const view = show(main, name, texts)
  for (const [action, act] of Object.entries(answers)) {
    view.querySelector(`[data-do="${action}"]`).addEventListener("click", act)
  }
  return view
}

/** What the answers to the list of warning signs come to. Pure. */

import { adviceAfter, endOf } from "./after.js"

/** Says that a part of the list has no answer yet. */
export const NO_ANSWER = null

/** Returns { ticks, not_sure } of the whole list, or NO_ANSWER while a tier has none; a tier's answers are `signs-<tier>`. */
export function readList(data, tiers) {
  const answers = tiers.map(tier => data.getAll(`signs-${tier}`))
  if (answers.some(chosen => chosen.length === 0)) return NO_ANSWER
  return {
    ticks: answers.flat().filter(sign => sign !== "none" && sign !== "not_sure"),
    not_sure: tiers.filter((_, index) => answers[index].includes("not_sure")),
  }
}

/**
 * Returns what the ticks make of the advice: the worst level wins, with the messages of that level. `levels` is their order.
 */
export function withSigns(advice, table, { ticks, not_sure }, levels) {
  const marked = [...ticks.map(item => tierOf(table, table.ticks[item])), ...not_sure.map(tier => table.tiers[tier])]
  return marked.reduce((worst, tier) => {
    const order = levels.indexOf(tier.level) - levels.indexOf(worst.level)
    if (order < 0 || (order === 0 && worst.messages.includes(tier.message))) return worst
    const messages = order > 0 ? [tier.message] : [...worst.messages, tier.message]
    return { ...worst, level: tier.level, messages, put_back: false, because: order > 0 ? [] : worst.because }
  }, advice)
}

/**
 * Says whether the whole list is due: it is by this rating, at a place never marked before, or with both legs marked.
 * A table that says nothing about it, or none for this moment, asks the whole list.
 */
export function wholeListDue(table, row, leg, places) {
  if (!row) return true
  const marked = places ?? []
  const on = side => marked.some(place => place.startsWith(`${side}_`))
  return (row.full_list?.[leg] ?? true) || marked.some(place => !table.places.includes(place)) || (on("left") && on("right"))
}

/** Says whether pain rose in a session that the table does not know of, and the whole list was not answered since. */
export function roseSince(table, waiting, ranks) {
  const answered = Math.max(0, ...waiting.filter(({ record }) => record.quick === "list").map(({ record }) => Date.parse(record.at)))
  return waiting.some(({ record }) => Date.parse(record.finished_at) > answered
    && (adviceAfter(table, endOf(record), ranks)?.counts ?? 0) >= (table.list_after_rise ?? Infinity))
}

function tierOf(table, level) {
  return Object.values(table.tiers).find(tier => tier.level === level)
}

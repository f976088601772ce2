/** What the session came to: said at once, the same that the diary will say. */

import { adviceAfter, endOf } from "./after.js"
import { fill } from "./view.js"
import { worded } from "./why.js"

/** Returns title, text, what next time will be, level and messages of a finished record; the plain ones where nothing was rated. */
export function meaning(record, advice, page) {
  const { ranks, words, level_words } = page
  const row = adviceAfter(advice, endOf(record), ranks)
  const message = row?.messages.length ? worded(page, row.messages[0], []) : null
  const level = row?.level ?? "proceed"
  const next = message ? level_words[level] : ""
  return { title: message?.title ?? words.session_over, text: message?.text ?? "", next, level, messages: row?.messages ?? [] }
}

/** Fills the summary with the ratings and what was done. */
export function fillSummary(view, record, names, words) {
  const rated = value => value === null ? words.not_rated : String(value)
  fact(view, words.before, rated(record.leg_before))
  fact(view, words.after, rated(record.leg_after))
  const list = view.querySelector('[data-list="exercises"]')
  for (const exercise of record.exercises) {
    const row = view.ownerDocument.createElement("li")
    for (const text of [names[exercise.slug], words[exercise.outcome]]) {
      const part = view.ownerDocument.createElement("span")
      part.textContent = text
      row.append(part)
    }
    list.append(row)
  }
  fill(view, { saved: words.saving })
}

function fact(view, name, value) {
  const pair = view.ownerDocument.createElement("div")
  for (const [tag, text] of [["dt", name], ["dd", value]]) {
    pair.append(Object.assign(view.ownerDocument.createElement(tag), { textContent: text }))
  }
  view.querySelector('[data-list="facts"]').append(pair)
}

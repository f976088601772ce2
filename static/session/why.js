/** "Why am I seeing this?": the rules behind a message in words, with the numbers they used. */

import { sentence } from "./view.js"

/** Returns a message { title, text } with the values of its rule filled in. */
export function worded(page, id, because) {
  const { title, text } = page.messages[id]
  const values = because.find(reason => reason.message === id)?.values ?? {}
  return { title, text: sentence(text, { emergency: page.emergency, ...values }) }
}

/**
 * Fills the reasons of a view for { level, messages }. `because` are the rules with their values; where the device
 * itself found the level, those rules that lead from it to these messages stand without numbers.
 */
export function explain(view, page, { level, messages }, because) {
  const place = view.querySelector('[data-list="why"]')
  const reasons = because.length ? because : Object.entries(page.rules)
    .filter(([, rule]) => rule.levels.includes(level) && rule.messages.some(id => messages.includes(id)))
    .map(([rule]) => ({ rule, values: {} }))
  place.replaceChildren(...reasons.flatMap(reason => said(view.ownerDocument, page, reason)))
  place.closest("details").hidden = reasons.length === 0
}

function said(document, page, { rule, values }) {
  const { text, sources } = page.rules[rule]
  const numbers = Object.entries(values).filter(([name, value]) => typeof value === "number" && page.numbers[name])
  const used = numbers.map(([name, value]) => `${page.numbers[name]}: ${value}`)
  return [text, ...used, ...sources].map(line => Object.assign(document.createElement("p"), { textContent: line }))
}

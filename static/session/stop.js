/** No session now: why, what to do instead, and where it is cleared. */

import { part, show } from "./view.js"
import { explain, worded } from "./why.js"

const NIL = "00000000-0000-0000-0000-000000000000"

/**
 * Shows a stop; `onBack` leads to the questions again, which a marked sign does not allow. The page that clears it is
 * there once `outbox` has delivered the check.
 */
export function showStop(main, page, { id, record }, because, outbox, onBack) {
  const name = record.level === "emergency" ? "emergency" : "stop"
  const [first, ...more] = record.messages.map(message => worded(page, message, because))
  const view = show(main, name, first)
  const rest = view.querySelector('[data-list="more"]')
  for (const message of more) rest.append(part(main.ownerDocument, "more", message))
  explain(view, page, record, because)
  callOwn(view, page.own_number)
  const clear = view.querySelector('[data-do="clear"]')
  clear.href = page.stop.replace(NIL, id)
  const look = async () => { clear.hidden = (await outbox.waiting()).some(entry => entry.id === id) }
  outbox.onChange(look)
  const back = view.querySelector('[data-do="back"]')
  back.hidden = record.ticks.length + record.not_sure.length > 0
  back.addEventListener("click", onBack)
}

/** The person's own number stands alone in place of the list. */
export function callOwn(view, number) {
  if (number === null) return
  const [first, ...others] = view.querySelectorAll(".numbers li")
  if (!first) return
  for (const other of others) other.remove()
  first.querySelector("a").href = `tel:${number.replaceAll("#", "%23")}`
  first.querySelector("span").textContent = number
}

/** Says on the summary whether the session is saved, and what to do when it is not. */

import { copy, download } from "../shared/handing.js"
import { reason } from "../shared/reason.js"
import { fill, part } from "./view.js"

/** Follows one record in the outbox until it is saved; `lasting()` says whether the browser really keeps it. */
export function followSaving(view, id, outbox, words, lasting) {
  const look = async () => {
    const entry = (await outbox.waiting()).find(entry => entry.id === id)
    view.querySelector(".note")?.remove()
    fill(view, { saved: entry ? words.saving : words.saved })
    const problem = entry?.problem ?? outbox.problem
    if (!entry || !problem) return
    fill(view, { saved: "" })
    view.prepend(note(view.ownerDocument, entry, problem, outbox, words, lasting()))
  }
  outbox.onChange(look)
  return look()
}

function note(document, entry, problem, outbox, words, lasting) {
  const text = lasting ? reason(problem, words.why) : `${reason(problem, words.why)} ${words.why.not_lasting}`
  const view = part(document, "unsaved", { text })
  const json = JSON.stringify(entry, null, 2)
  const on = (action, act) => view.querySelector(`[data-do="${action}"]`).addEventListener("click", act)
  on("again", () => outbox.flush())
  on("download", () => download(json, `steady-${entry.id}.json`))
  on("copy", async event => {
    event.target.textContent = await copy(json) ? words.why.copied : words.why.not_copied
  })
  return view
}

/** Lists what is not saved yet: what it is, why, and ways to keep it elsewhere. */

import { copy, download } from "../shared/handing.js"
import { database, outbox } from "../shared/kept.js"
import { keptPack } from "../shared/pack.js"
import { reason } from "../shared/reason.js"

const { words } = JSON.parse(document.getElementById("page").textContent)
const part = name => document.querySelector(`#waiting [data-text="${name}"]`)

document.querySelector('[data-text="no-worker"]').hidden = "serviceWorker" in navigator
outbox.onChange(list)
document.querySelector('[data-do="again"]').addEventListener("click", () => outbox.flush())
list()

async function list() {
  const [waiting, pack] = await Promise.all([outbox.waiting(), keptPack(database)])
  part("none").hidden = waiting.length > 0
  part("not-lasting").hidden = waiting.length === 0 || database.lasting
  part("not-lasting").textContent = words.not_lasting
  document.querySelector('[data-part="again"]').hidden = waiting.length === 0
  document.querySelector('[data-list="waiting"]').replaceChildren(...waiting.map(entry => row(entry, pack)))
}

/** Of another diary's record nothing is shown; it can still be handed over. */
function row(entry, pack) {
  const view = document.importNode(document.getElementById("view-waiting").content.firstElementChild, true)
  const text = name => view.querySelector(`[data-text="${name}"]`)
  const others = entry.handle !== null && entry.handle !== pack?.handle
  const made = new Date(entry.record.started_at ?? entry.record.at)
  const when = made.toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" })
  text("what").textContent = others ? words.another : words[entry.kind].replace("{when}", when)
  text("why").textContent = reason(entry.problem ?? outbox.problem, words)
  const json = JSON.stringify(entry, null, 2)
  view.querySelector('[data-do="download"]').addEventListener("click", () => download(json, `steady-${entry.id}.json`))
  view.querySelector('[data-do="copy"]').addEventListener("click", async () => {
    text("copied").textContent = await copy(json) ? words.copied : words.not_copied
  })
  return view
}

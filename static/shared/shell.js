/** What every page does: sends what waits, says how much that is, and keeps itself ready for no network. */

import { keptPack } from "./pack.js"
import { database, keepSending, newPack, outbox } from "./kept.js"
import { register } from "./register.js"

const PACK_IS_FRESH_MS = 300000

const badge = document.getElementById("unsaved")
const newer = document.getElementById("newer")

outbox.onChange(count)
count()
keepSending()
if (document.readyState === "complete") prepare()
else addEventListener("load", prepare, { once: true })

async function count() {
  const { length } = await outbox.waiting()
  const label = length === 1 ? badge.dataset.one : badge.dataset.many.replace("{n}", length)
  badge.hidden = length === 0
  if (badge.querySelector("span").textContent !== label) badge.querySelector("span").textContent = label
}

/** After the page itself is there: nothing of this may delay it. */
async function prepare() {
  register(offer)
  const { diary } = document.body.dataset
  if (diary === undefined) return
  const pack = await keptPack(database)
  const fresh = pack && Math.abs(Date.now() - pack.kept_at) < PACK_IS_FRESH_MS
  if (!fresh || (pack.handle ?? "") !== diary) newPack()
}

function offer(take) {
  if (!newer || document.getElementById("newer-note")) return
  const note = document.importNode(newer.content.firstElementChild, true)
  note.querySelector("button").addEventListener("click", take)
  document.getElementById("main").prepend(note)
}

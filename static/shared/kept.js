/** What all scripts of a page share: one database, one outbox, one way to the pack. */

import { get, put } from "./api.js"
import { Database } from "./database.js"
import { Outbox } from "./outbox.js"
import { fetchPack } from "./pack.js"
import { turn } from "./turns.js"

const CHANGED = "outbox"

export const database = new Database()

/** Returns { pack } from the server, or { problem }; `within` milliseconds. */
export const newPack = within => fetchPack(database, get, within)

export const outbox = new Outbox({ database, put, refresh: newPack, turn: () => turn(CHANGED, database), persist })

let asked = false

/** Asks the browser not to throw away what is kept, once in a page and never after it agreed. */
async function persist() {
  if (asked) return
  asked = true
  try {
    if (await navigator.storage?.persisted?.() === false) await navigator.storage.persist()
  } catch {
    // A browser that may not be asked decides alone.
  }
}

const tabs = globalThis.BroadcastChannel ? new BroadcastChannel(`steady-${CHANGED}`) : null
let hearing = false
outbox.onChange(() => hearing || tabs?.postMessage(CHANGED))
tabs?.addEventListener("message", () => {
  hearing = true
  outbox.changed()
  hearing = false
})

/** Sends at every occasion: now, when the network is back, when the page is shown again. */
export function keepSending() {
  addEventListener("online", () => outbox.flush())
  document.addEventListener("visibilitychange", () => document.hidden || outbox.flush())
  return outbox.flush()
}

/** Finds out what this session has to go on with, and begins it. */

import { get } from "../shared/api.js"
import { database, newPack, outbox } from "../shared/kept.js"
import { keptPack } from "../shared/pack.js"
import { tellLimits } from "./hints.js"
import { personal } from "./plan.js"
import { Session } from "./session.js"
import { pageData } from "./view.js"

/** So long one waits for the server where there is a pack to go on with, and where there is none. */
const SOON_MS = 2500
const PATIENT_MS = 6000

/** Begins with the check-in; returns false where not even the public script is there: the bare form does it then. */
export async function start(form) {
  const pack = await usablePack()
  if (!pack) return false
  const address = new URLSearchParams(location.search)
  const asked = { plan: address.get("plan"), exercise: address.get("exercise") }
  const words = pageData(document)
  const own_number = pack.today.emergency_number ?? null
  const page = { ...words, own_number, emergency: own_number ?? words.emergency, choices: pack.today.choices }
  tellLimits(document, page.choices)
  const personalPack = { ...pack, script: personal(pack.script, pack.today) }
  const session = new Session(document.getElementById("main"), page, personalPack, asked, { database, outbox })
  await session.begin(form)
  return true
}

/**
 * Returns the pack as the server gives it now, else the one that is kept, else what holds for somebody without a diary;
 * with `offline`: whether it decides without the server.
 */
async function usablePack() {
  const kept = await keptPack(database)
  const { pack } = await newPack(kept ? SOON_MS : PATIENT_MS)
  if (pack) return { ...pack, offline: false }
  if (kept) return { ...kept, offline: true }
  const { body: script } = await get("/api/v1/script", PATIENT_MS)
  return script ? { script, today: script.without_diary, kept_at: 0, offline: true } : null
}

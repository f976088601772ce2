/** One tab at a time: for sending what waits, and for a session. */

import { uuid } from "./uuid.js"

const LEASE_MS = 15000
const RENEW_MS = 4000

/**
 * Takes a turn that no other tab has. Returns a function that gives it back, or null while another tab has it.
 * Where there are no Web Locks (plain http), a lease in the database stands for one, renewed while the page lives.
 */
export function turn(name, database, locks = globalThis.navigator?.locks) {
  return locks ? locked(locks, `steady-${name}`).catch(() => leased(name, database)) : leased(name, database)
}

/** The lock is held until the promise inside is settled: its `resolve` is what gives it back. */
function locked(locks, name) {
  return new Promise((resolve, reject) => {
    const held = lock => lock ? new Promise(resolve) : resolve(null)
    locks.request(name, { ifAvailable: true }, held).catch(reject)
  })
}

async function leased(name, database) {
  const owner = uuid()
  if (!await renewed(database, name, owner)) return null
  const timer = setInterval(() => renewed(database, name, owner), RENEW_MS)
  const back = () => {
    clearInterval(timer)
    globalThis.removeEventListener?.("pagehide", back)
    return database.write([["remove", "leases", name]])
  }
  globalThis.addEventListener?.("pagehide", back)
  return back
}

/** Without a database there is nothing that two tabs could share. */
async function renewed(database, name, owner) {
  let ours = true
  const take = held => {
    ours = !held || held.owner === owner || Math.abs(held.until - Date.now()) > LEASE_MS || held.until < Date.now()
    return ours ? { name, owner, until: Date.now() + LEASE_MS } : null
  }
  await database.exchange("leases", name, take).catch(() => {})
  return ours
}

/**
 * The offline pack: what a session needs to know, as the server last said it. One for each diary, the newest counts.
 *
 * @typedef {{key: string, handle: ?string, script: Object, today: Object, kept_at: number}} Pack
 */

const NO_DIARY_YET = "none"

/** Returns { pack } as the server gives it now, kept for later; or { problem } when it does not answer in time. */
export async function fetchPack(database, get, within) {
  const known = (await database.all("outbox")).filter(entry => entry.saved)
  const [today, script] = await Promise.all([get("/api/v1/today", within), get("/api/v1/script", within)])
  const problem = today.problem ?? script.problem
  if (problem) return { problem }
  const { handle } = today.body
  const pack = { key: handle ?? NO_DIARY_YET, handle, script: script.body, today: today.body, kept_at: Date.now() }
  await database.write([
    ...(handle === null ? [] : [["remove", "packs", NO_DIARY_YET]]),
    ["put", "packs", pack],
    ...known.filter(entry => entry.handle === handle).map(entry => ["remove", "outbox", entry.id]),
  ])
  return { pack }
}

/** Returns the pack of the diary that was open here last, or null. */
export async function keptPack(database) {
  const packs = await database.all("packs")
  return packs.sort((a, b) => b.kept_at - a.kept_at)[0] ?? null
}

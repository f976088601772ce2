/** What waits in the outbox: in which order it is sent, and whose it is. Pure. */

/** Problems of one record: the next one is tried all the same. */
const OF_ONE = new Set(["refused", "diary", "failed"])
/** Problems for good, until somebody does something about it. */
const SETTLED = new Set(["refused", "diary"])

/** Says whether a problem ends the round, as it would meet every record. */
export function endsRound(problem) {
  return problem !== null && !OF_ONE.has(problem.kind)
}

/** Says whether it is worth trying again soon. */
export function passes(problem) {
  return problem !== null && !SETTLED.has(problem.kind)
}

/** Returns the entries that are not saved yet, oldest first. */
export function unsaved(entries) {
  return entries.filter(entry => !entry.saved).sort((a, b) => a.made - b.made)
}

/**
 * Returns the next of the unsaved entries to be sent in this round, or null. A session never goes before its check,
 * whatever the clocks said; only where the check was refused for good does it go alone.
 */
export function next(waiting, tried) {
  const held = entry => waiting.some(check => check.id === entry.record.check && check.problem?.kind !== "refused")
  return waiting.find(entry => !tried.has(entry.id) && !held(entry)) ?? null
}

/** Returns those that were made before there was a diary, now as those of this one. */
export function adopted(values, handle) {
  return values.filter(value => value.handle === null).map(value => ({ ...value, handle }))
}

/** Looks things up in the advice table that the server worked out; decides nothing itself. */

/**
 * Returns what holds at `moment` (ms) for a rating: { level, messages, put_back, because }, or null when the
 * table says nothing about that moment.
 */
export function adviceBefore(advice, leg, moment) {
  const row = rowAt(advice, moment)
  if (!row) return null
  return { level: row.levels[leg], messages: row.messages[leg], put_back: row.put_back[leg], because: row.because?.[leg] ?? [] }
}

/** Returns the row of the table for `moment` (ms), or null when it says nothing about it. */
export function rowAt(advice, moment) {
  return advice.before.find(row => Date.parse(row.from) <= moment && moment < Date.parse(row.until)) ?? null
}

/** Returns the moment (ms) of the table that is `now` on this device, whose clock may be wrong. */
export function momentOf({ today: { advice }, kept_at }, now) {
  return Date.parse(advice.computed_at) + now - kept_at
}

/**
 * Returns what a rating leads to at the moment `now` of this device: the worst of the table, and of the sessions and
 * marked warning signs that it cannot know of yet. Without a table for this moment it is the gentle plan at best.
 * `ranks` says how far down the leg a place is, `levels` the order of the levels.
 */
export function adviceNow(pack, leg, now, waiting, { ranks, levels }) {
  const { advice } = pack.today
  const moment = momentOf(pack, now)
  const worse = (a, b) => levels.indexOf(a.level) > levels.indexOf(b.level)
  const found = adviceBefore(advice, leg, moment) ?? outdated(advice, leg, worse)
  return unknown(advice, waiting, ranks).reduce((worst, more) => worse(more, worst) ? { ...worst, ...more, put_back: false } : worst, found)
}

/** The last that was known, and no more than gentle. */
function outdated(advice, leg, worse) {
  const last = adviceBefore(advice, leg, Date.parse(advice.before.at(-1).from))
  const gentle = { level: "gentle", messages: ["no_recent_advice"], because: [] }
  return { ...last, ...worse(last, gentle) ? {} : gentle, put_back: false }
}

function unknown(advice, waiting, ranks) {
  return waiting.flatMap(({ record }) => [
    ...record.finished_at ? [adviceAfter(advice, endOf(record), ranks)] : [],
    ...(record.ticks ?? []).map(item => tier(advice, advice.ticks[item])),
    ...(record.not_sure ?? []).map(name => advice.tiers[name]),
  ]).filter(Boolean).map(({ level, message, messages }) => ({ level, messages: messages ?? [message], because: [] }))
}

function tier(advice, level) {
  return Object.values(advice.tiers).find(tier => tier.level === level)
}

/** Returns what the after table is asked about a record. */
export function endOf(record) {
  return {
    before: { leg: record.leg_before, back: record.back_before, places: record.places_before },
    after: { leg: record.leg_after, back: record.back_after, places: record.places_after },
    new_symptoms: record.new_symptoms,
    hurts: record.hurts.length,
  }
}

/**
 * Returns what a session's end means: the first row that fits (app/domain/after_table.py).
 * `before` and `after` are {leg, back, places}; `ranks` says how far down the leg a place is.
 */
export function adviceAfter(advice, { before, after, new_symptoms, hurts }, ranks) {
  const leg = difference(before.leg, after.leg)
  const changes = [leg, difference(before.back, after.back)].filter(change => change !== null)
  const rise = changes.length ? Math.max(...changes) : null
  const highest = Math.max(after.leg ?? 0, after.back ?? 0)
  const way = moved(furthest(before.places, ranks), furthest(after.places, ranks), ranks)
  return advice.after.find(row =>
    (row.rise === null ? rise === null : rise !== null && row.rise[0] <= rise && rise <= row.rise[1])
    && (leg ?? 10) <= row.leg_at_most
    && highest >= row.after_at_least
    && row.moved === way
    && row.new === (new_symptoms ?? "none")
    && hurts >= row.hurts) ?? null
}

function difference(before, after) {
  return before === null || after === null ? null : after - before
}

function furthest(places, ranks) {
  return places === null ? null : Math.max(0, ...places.map(place => ranks[place]))
}

function moved(before, after, ranks) {
  if (before === null || after === null || before === after) return "same"
  if (after < before) return "up"
  return after >= ranks.right_buttock ? "down" : "same"
}

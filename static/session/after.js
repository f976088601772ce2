/** Looks up what a session's end means in the rows that the server worked out (app/domain/after_table.py). */

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
 * Returns what a session's end means: the first row that fits.
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

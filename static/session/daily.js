/**
 * What first ratings of a date that the server does not know of yet mean: reckoned together with those it knows, by the
 * limits it gives (app/domain/daily_table.py).
 */

import { dateOf, part } from "./chain.js"

const DAY = 86400000

/**
 * Returns the parts of the advice for a rating at this `moment` (ms) of the table: `known`, what the table says, and
 * where waiting records rated further dates, their usual level and weeks in place of those of the table. `ahead`: how
 * far the table's clock is ahead of this device's.
 */
export function afterRatings({ daily, days }, waiting, known, leg, moment, ahead) {
  const added = daily ? firstOnes(daily, waiting, ahead) : []
  if (added.length === 0) return [known]
  const { date: today } = days.find(({ until }) => moment < Date.parse(until))
  const ratings = [...Object.entries(daily.ratings), ...added]
  return [without(known, daily), ...aboveUsual(daily.usual, ratings, leg, today), ...worse(daily.worse, ratings)]
}

/** A session's rating before is that of its check; of ratings at one moment the lower one counts. */
function firstOnes({ from, ratings }, waiting, ahead) {
  const named = waiting.map(({ record }) => record.check)
  const latestFirst = waiting
    .filter(({ id }) => !named.includes(id))
    .map(({ record }) => ({ ...record, at: Date.parse(record.started_at ?? record.at) + ahead, leg: record.leg_before ?? record.leg ?? null }))
    .filter(({ leg }) => leg !== null)
    .sort((a, b) => b.at - a.at || b.leg - a.leg)
    .map(({ at, leg, time_zone }) => [dateOf(at, time_zone), leg])
  return [...new Map(latestFirst)].filter(([date]) => date >= from && !(date in ratings))
}

/** Takes these two rows out of what the table says; where nothing is left of it, the session is ready. */
function without(known, { usual, worse, ready }) {
  const because = known.because.filter(({ rule }) => rule !== usual.rule && rule !== worse.rule)
  if (because.length === known.because.length) return known
  const left = because.filter(reason => !reason.notice)
  const base = left.length ? { ...known, messages: left.map(reason => reason.message), because: [] } : part(ready, {})
  return { ...base, put_back: left.length > 0 && left.every(reason => reason.put_back), because: [...base.because, ...because] }
}

function aboveUsual(row, ratings, leg, today) {
  const days = date => (Date.parse(today) - Date.parse(date)) / DAY
  const legs = ratings.filter(([date]) => days(date) > 0 && days(date) <= row.window).map(([, points]) => points).sort((a, b) => a - b)
  const middle = legs.length / 2
  const usual = (legs[Math.ceil(middle) - 1] + legs[Math.floor(middle)]) / 2
  const above = legs.length >= row.days && leg >= row.floor && leg - usual >= row.above
  return above ? [part(row, { leg, usual })] : []
}

function worse(row, ratings) {
  const recent = weeksOf(ratings).filter(([, days]) => days >= row.days)
  const means = [...row.earlier, ...recent]
  const latest = means.pop()
  const best = means.sort((a, b) => a[0] / a[1] - b[0] / b[1])[0]
  if (!best || recent.length < row.weeks) return []
  // In whole numbers: 13/3 - 7/3 is a little less than 2 otherwise.
  const rise = latest[0] * best[1] - best[0] * latest[1]
  return rise >= row.at_least * latest[1] * best[1] ? [part(row, { now: rounded(latest), ref: rounded(best) })] : []
}

/** Returns [points, rated dates] of each ISO week, oldest first; 1970 began on a Thursday. */
function weeksOf(ratings) {
  const weeks = new Map()
  for (const [date, points] of [...ratings].sort()) {
    const week = Math.floor((Date.parse(date) / DAY + 3) / 7)
    const [total, days] = weeks.get(week) ?? [0, 0]
    weeks.set(week, [total + points, days + 1])
  }
  return [...weeks.values()]
}

/** To one place, a half to the even one, as the server does. */
function rounded([total, days]) {
  const tenths = total * 10 / days
  const nearest = Math.round(tenths)
  return (nearest - (tenths % 1 === 0.5 ? nearest % 2 : 0)) / 10
}

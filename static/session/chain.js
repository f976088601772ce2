/**
 * What sessions that the server does not know of yet mean for the next one: looked up in the rows that it worked out
 * for them (app/domain/chain_table.py).
 */

import { adviceAfter, endOf } from "./after.js"

/**
 * Returns { newer, last, habits }: whether one of the waiting sessions is newer than all that the table knows, what the
 * last one means for a rating at this `moment` (ms) of the table, and what all of them together do. `ahead`: how far the
 * table's clock is ahead of this device's.
 */
export function afterSessions(advice, waiting, leg, moment, ahead, ranks) {
  const { chain } = advice
  const waited = waiting.filter(({ record }) => record.finished_at)
  if (!chain) return { newer: false, last: waited.flatMap(entry => ended(advice, entry.record, ranks)), habits: [] }
  const known = chain.recent.flat()
  const sessions = waited
    .filter(({ id }) => !known.some(session => session.id === id))
    .map(({ record }) => summary(advice, record, ahead, ranks))
    .sort((a, b) => a.at - b.at)
  const last = sessions.at(-1)
  const told = toldSince(chain, waiting, last, ahead)
  if (!last) return { newer: false, last: told, habits: [] }
  return {
    newer: known.every(session => Date.parse(session.ended_at) < last.at),
    last: [...chain.last.filter(row => fits(row, last, leg, moment)).map(row => part(row, numbers(last, leg))), ...told],
    habits: [...repeated(chain, sessions, moment), ...enough(chain, sessions, moment)],
  }
}

/** What a table without such rows says: each end alone, nothing put back. */
function ended(advice, record, ranks) {
  const row = adviceAfter(advice, endOf(record), ranks)
  return !row || row.level === "proceed" ? [] : [{ level: row.level, messages: row.messages, put_back: false, because: [] }]
}

function summary(advice, record, ahead, ranks) {
  return {
    at: Date.parse(record.finished_at) + ahead,
    date: dateOf(Date.parse(record.started_at) + ahead, record.time_zone),
    start: record.leg_before,
    hurts: record.hurts.length,
    new: record.new_symptoms,
    end: adviceAfter(advice, endOf(record), ranks),
  }
}

/** What a check has said stays said until a session after it. */
function toldSince(chain, waiting, last, ahead) {
  const known = chain.recent.at(-1).at(-1)
  const since = Math.max(last?.at ?? 0, known ? Date.parse(known.ended_at) : 0)
  const later = waiting.filter(({ record }) => Date.parse(record.at) + ahead > since)
  return later.flatMap(({ record }) => record.messages ?? []).filter(id => chain.latched[id]).map(id => part(chain.latched[id], {}))
}

function fits(row, session, leg, moment) {
  const { at, start, hurts, end } = session
  const age = moment - at
  const above = start === null ? null : leg - start
  return (!row.rise || within(row.rise, end?.counts ?? null))
    && (end?.after_at_least ?? 0) >= (row.after_at_least ?? 0)
    && hurts >= (row.hurts ?? 0)
    && (!row.new || row.new === session.new)
    && age >= (row.from_ms ?? -Infinity) && age < (row.until_ms ?? Infinity)
    && (row.above === null ? above === null : within(row.above, above))
}

function within([low, high], number) {
  return number !== null && low <= number && number <= high
}

/** Of a large rise only the least it can be is looked up: better no number than a wrong one. */
function numbers({ start, hurts, end, ...session }, leg) {
  const rise = end?.rise && end.rise[1] > end.counts ? null : end?.counts
  return { start, leg, rise, hurts, new: session.new }
}

function repeated(chain, sessions, moment) {
  const newer = sessions.map(({ at, end }) => ({ at, rise: end?.counts, cleared: false }))
  const runs = chain.recent.map(known => [
    ...known.map(({ ended_at, rise, cleared }) => ({ at: Date.parse(ended_at), rise, cleared })), ...newer,
  ].sort((a, b) => a.at - b.at))
  const rise = session => session && moment - session.at <= chain.rise_counts_ms ? Math.max(0, session.rise ?? 0) : 0
  const habit = (rises, run) => {
    const window = rises.map((_, index) => run.at(index - rises.length))
    return rises.every((least, index) => rise(window[index]) >= least)
      && rises.some((least, index) => least > 0 && !window[index].cleared)
  }
  const row = chain.repeat.find(({ rises }) => runs.some(run => habit(rises, run)))
  return row ? [part(row, { sessions: row.rises.filter(least => least > 0).length })] : []
}

function enough(chain, sessions, moment) {
  const today = chain.days.find(day => moment < Date.parse(day.until))
  if (!today) return []
  const count = today.sessions + sessions.filter(session => session.date === today.date).length
  return count >= chain.enough.from ? [part(chain.enough, { sessions: count })] : []
}

/** Returns the local date of a moment (ms). */
export function dateOf(moment, timeZone) {
  // Swedish dates are ISO dates.
  return new Date(moment).toLocaleDateString("sv-SE", { timeZone })
}

/** Returns what one row of the rules says, with those of the numbers that it used and that are known. */
export function part({ level, put_back, rule, message, values }, numbers) {
  const used = values.filter(name => (numbers[name] ?? null) !== null).map(name => [name, numbers[name]])
  return { level, put_back, messages: [message], because: [{ rule, message, values: Object.fromEntries(used) }] }
}

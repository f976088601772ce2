/** Looks things up in the advice table that the server worked out; decides nothing itself. */

import { afterSessions } from "./chain.js"
import { afterRatings } from "./daily.js"

/** Returns the row of the table for `moment` (ms), or null when it says nothing about it. */
export function rowAt(advice, moment) {
  return advice.before.find(row => Date.parse(row.from) <= moment && moment < Date.parse(row.until)) ?? null
}

/** Returns the moment (ms) of the table that is `now` on this device, whose clock may be wrong. */
export function momentOf({ today: { advice }, kept_at }, now) {
  return Date.parse(advice.computed_at) + now - kept_at
}

/**
 * Returns what a rating leads to at the moment `now` of this device, { level, messages, put_back, because }: the worst
 * of the table, and of the sessions and checks that it cannot know of yet. Without a table for this moment it is the
 * gentle plan at best. `ranks` says how far down the leg a place is, `levels` the order of the levels.
 */
export function adviceNow(pack, leg, now, waiting, { ranks, levels }) {
  const { advice } = pack.today
  const moment = momentOf(pack, now)
  const { newer, last, habits } = afterSessions(advice, waiting, leg, moment, moment - now, ranks)
  const row = rowAt(advice, moment)
  const known = row
    ? afterRatings(advice.chain ?? {}, waiting, by(leg, newer && row.apart || row), leg, moment, moment - now)
    : [outdated(advice, leg, levels)]
  return together([...waiting.flatMap(({ record }) => marked(advice, record)), ...last, ...known, ...habits], levels)
}

function by(leg, row) {
  return { level: row.levels[leg], messages: row.messages[leg], put_back: row.put_back[leg], because: row.because?.[leg] ?? [] }
}

/** The last that was known, and no more than gentle. */
function outdated(advice, leg, levels) {
  const last = by(leg, advice.before.at(-1))
  const worse = levels.indexOf(last.level) > levels.indexOf("gentle")
  return { ...last, ...worse ? {} : { level: "gentle", messages: ["no_recent_advice"], because: [] }, put_back: false }
}

/** What the warning signs of a check that is not saved yet lead to. */
function marked(advice, { ticks = [], not_sure = [] }) {
  const tiers = Object.values(advice.tiers)
  const marks = [...ticks.map(item => tiers.find(({ level }) => level === advice.ticks[item])), ...not_sure.map(name => advice.tiers[name])]
  return marks.filter(Boolean).map(({ level, message }) => ({ level, messages: [message], put_back: false, because: [] }))
}

/** The worst level with its messages, as `decide` in app/domain/decision.py; notices are said at every level. */
function together(parts, levels) {
  const level = levels[Math.max(...parts.map(part => levels.indexOf(part.level)))]
  const deciding = parts.filter(part => part.level === level)
  const notices = parts.flatMap(part => part.because).filter(reason => reason.notice)
  const because = deciding.flatMap(part => part.because).filter(reason => !reason.notice)
  const later = notices.map(notice => notice.message)
  const messages = deciding.flatMap(part => part.messages).filter(message => !later.includes(message))
  return {
    level, messages: [...new Set([...messages, ...later])],
    put_back: deciding.every(part => part.put_back), because: [...because, ...notices],
  }
}

/**
 * Keeps records until the server has them, and sends them strictly one after another.
 *
 * @typedef {{id: string, kind: "checks"|"sessions"|"entries"|"clearances", record: Object, handle: ?string, made: number,
 *   saved?: boolean, problem?: {kind: string, message: string}}} Entry  `handle`: whose diary it belongs to, null before
 *   there was one; `saved`: the server has it, it stays until the pack knows of it
 */

import { adopted, endsRound, next, passes, unsaved } from "./waiting.js"

const AGAIN_S = 5
const LONGEST_S = 300
const BUSY = { kind: "busy", message: "", retry_s: 0 }

export class Outbox {
  #database
  #put
  #refresh
  #turn
  #persist
  #later
  #round = null
  #more = false
  #timer = null
  #failures = 0
  #listeners = []
  /** What stopped the last round, as in api.js; null when everything had its try. */
  problem = null

  /**
   * `put(path, id, record)` as in api.js; `refresh()` returns { pack } from the server or { problem }; `turn()` as in
   * turns.js; `persist()` asks the browser to keep what it has; `later(work, milliseconds)` returns what `clearTimeout`
   * takes.
   */
  constructor({ database, put, refresh, turn, persist = () => {}, later = (work, delay) => setTimeout(work, delay) }) {
    this.#database = database
    this.#put = put
    this.#refresh = refresh
    this.#turn = turn
    this.#persist = persist
    this.#later = later
  }

  /** Calls `listener()` whenever something was kept, saved or refused. */
  onChange(listener) {
    this.#listeners.push(listener)
  }

  /** Returns all entries, also the sessions that are saved but newer than the pack. */
  entries() {
    return this.#database.all("outbox")
  }

  /** Returns the entries that are not saved yet, oldest first. */
  async waiting() {
    return unsaved(await this.entries())
  }

  /** Keeps a record before it returns, together with other changes of the database, and begins to send it. */
  async add({ kind, id, record, handle }, also = []) {
    await this.#database.write([...also, ["put", "outbox", { id, kind, record, handle, made: Date.now() }]])
    this.#persist()
    this.changed()
    this.flush()
  }

  /** Sends what waits; asked during a round, it looks once more after it. */
  flush() {
    this.#more = true
    this.#round ??= this.#rounds().finally(() => { this.#round = null })
    return this.#round
  }

  /** Tells everybody who listens, for instance when another tab has changed something. */
  changed() {
    for (const listener of this.#listeners) listener()
  }

  async #rounds() {
    while (this.#more) {
      this.#more = false
      clearTimeout(this.#timer)
      if ((await this.waiting()).length === 0) return
      this.problem = await this.#alone()
      if (passes(this.problem)) this.#again()
      else this.#failures = 0
      this.changed()
    }
  }

  #again() {
    const patience = Math.min(LONGEST_S, AGAIN_S * 2 ** this.#failures)
    this.#failures += 1
    this.#timer = this.#later(() => this.flush(), 1000 * Math.max(patience, this.problem.retry_s ?? 0))
  }

  async #alone() {
    const back = await this.#turn()
    if (!back) return BUSY
    try {
      return await this.#send()
    } finally {
      await back()
    }
  }

  async #send() {
    const { pack, problem: unreachable } = await this.#refresh()
    if (unreachable) return unreachable
    let handle = pack.handle
    let [sent, met] = [false, null]
    const tried = new Set()
    for (let entry; (entry = next(await this.waiting(), tried)) && !endsRound(met); tried.add(entry.id)) {
      const answer = await this.#try(entry, handle)
      if (answer.problem) met = passes(met) && !endsRound(answer.problem) ? met : answer.problem
      else [handle, sent] = [answer.handle, true]
    }
    if (sent) await this.#refresh()
    return met
  }

  /** Returns { handle } of the diary that has it now, or { problem }. */
  async #try(entry, handle) {
    const other = entry.handle !== null && entry.handle !== handle
    const answer = other
      ? { problem: { kind: "diary", message: "" } }
      : await this.#put(`/api/v1/${entry.kind}`, entry.id, entry.record)
    if (answer.handle) await this.#saved(entry, answer.handle)
    else if (!endsRound(answer.problem)) await this.#database.write([["put", "outbox", { ...entry, problem: answer.problem }]])
    return answer
  }

  /** What decides about the next session stays until the pack knows of it: the next check-in may be without a network. */
  async #saved(entry, handle) {
    const { problem, ...kept } = { ...entry, handle, saved: true }
    const steps = [decides(entry) ? ["put", "outbox", kept] : ["remove", "outbox", entry.id]]
    if (entry.handle === null) {
      const others = (await this.entries()).filter(other => other.id !== entry.id)
      for (const other of adopted(others, handle)) steps.push(["put", "outbox", other])
      for (const session of adopted(await this.#database.all("sessions"), handle)) steps.push(["put", "sessions", session])
    }
    await this.#database.write(steps)
    this.changed()
  }
}

/** A session does by how it ended, a check by the warning signs it marked or the stop it told. */
function decides({ kind, record }) {
  const stops = () => record.ticks.length + record.not_sure.length > 0 || !["proceed", "gentle"].includes(record.level)
  return kind === "sessions" || (kind === "checks" && stops())
}

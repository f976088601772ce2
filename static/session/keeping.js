/**
 * The session in progress, kept so that a reload, a crash or an empty battery loses nothing of it.
 *
 * @typedef {{id: string, handle: ?string, check: {id: string, record: Object}, plan: Object, script: Object,
 *   started_at: string, time_zone: string}} About  what does not change from Start to the end
 * @typedef {{id: string, state: import("./player.js").State, at: number, finished_at: ?string,
 *   answers: Object<string, string[]>}} Progress  `at`: when it was kept last; `answers`: as far as the check-out got
 */
export class Keeping {
  #database
  #progress = null
  #cue = null

  constructor(database) {
    this.#database = database
  }

  /** Returns the latest session that was begun and not saved, { about, progress }, or null; none of another diary. */
  async found(handle) {
    const begun = (await this.#database.all("sessions")).filter(about => about.handle === null || about.handle === handle)
    const about = begun.sort((a, b) => a.started_at < b.started_at ? 1 : -1)[0]
    const progress = about && await this.#database.get("progress", about.id)
    return progress ? { about, progress } : null
  }

  /** A session starts. */
  begin(about, state) {
    this.#progress = { id: about.id, state, at: Date.now(), finished_at: null, answers: {} }
    return this.#database.write([["put", "sessions", about], ["put", "progress", this.#progress]])
  }

  /** A session that was found goes on. */
  resume(progress) {
    this.#progress = progress
  }

  /** Follows the player: keeps the state at every change of cue, and at whatever the person does. */
  follow({ event, state, moment }) {
    if (event.type === "TICK" && moment.index === this.#cue) return
    this.#cue = moment.index
    this.#keep({ state })
  }

  /** The last cue is over. */
  finish(state, finished_at) {
    return this.#keep({ state, finished_at })
  }

  /** Something was answered in the check-out. */
  answer(answers) {
    return this.#keep({ answers })
  }

  /** Returns whose diary a session belongs to; its check may have made one meanwhile. */
  async handleOf(about) {
    return (await this.#database.get("sessions", about.id))?.handle ?? about.handle
  }

  /** Returns the changes of the database after which nothing is left of a session. */
  gone({ id }) {
    return [["remove", "sessions", id], ["remove", "progress", id]]
  }

  #keep(changes) {
    this.#progress = { ...this.#progress, ...changes, at: Date.now() }
    return this.#database.write([["put", "progress", this.#progress]])
  }
}

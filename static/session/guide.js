/**
 * Runs the player: time, taps and keys go in as events, and whatever follows the session hears of each.
 *
 * @typedef {{event: {type: string}, before: import("./player.js").State, state: import("./player.js").State,
 *   timeline: import("./timeline.js").Timeline, moment: object, now: number}} Step  one event and what came of it
 */

import { shown } from "./phase.js"

const TICK_MS = 50

export class Guide {
  #player
  #clock
  #followers
  #onDone
  #report
  #timer = null
  state

  /** `followers` each have follow(step); `onDone(state)` is told once, after them; `report(error)` what one failed with. */
  constructor({ player, state, clock, followers = [], onDone, report = error => reportError(error) }) {
    this.#player = player
    this.#clock = clock
    this.#followers = followers
    this.#onDone = onDone
    this.#report = report
    this.state = state
  }

  /** Begins, or goes on with a kept state; call it inside a tap, so that it may sound. */
  start() {
    this.#timer = setInterval(() => this.send({ type: "TICK" }), TICK_MS)
    this.send({ type: this.state.status === "idle" ? "START" : "RESUME" })
  }

  /** Adds something that follows the session from now on. */
  join(follower) {
    this.#followers.push(follower)
  }

  /** Gives the player one event now; what fell due before it is heard and counted first. */
  send(event) {
    if (event.type !== "TICK") this.#step({ type: "TICK" })
    this.#step(event)
  }

  /** Pauses or goes on: what a tap anywhere, Space and the large button do. */
  toggle() {
    this.send({ type: this.state.status === "playing" ? "PAUSE" : "RESUME" })
  }

  /** The page is shown again: time went on, also while the device slept. */
  returned() {
    this.#clock.returned()
    this.send({ type: "RETURN" })
  }

  /** Returns what can be chosen after "This hurts". */
  get choices() {
    return this.#player.choices(this.state)
  }

  #step(event) {
    if (this.state.status === "done") return
    const before = this.state
    const now = this.#clock.now()
    this.state = this.#player.reduce(before, event, now)
    const timeline = this.#player.timeline(this.state)
    const step = { event, before, state: this.state, timeline, moment: shown(timeline, this.state, now), now }
    for (const follower of this.#followers) this.#tell(follower, step)
    if (this.state.status === "done") {
      clearInterval(this.#timer)
      this.#onDone(this.state)
    }
  }

  /** What cannot follow, as a voice that is busy, holds up neither the others nor what was pressed. */
  #tell(follower, step) {
    try {
      follower.follow(step)
    } catch (error) {
      this.#report(error)
    }
  }
}

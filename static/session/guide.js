/** Runs the player: time, taps and keys go in as events, the stage and the tones follow. */

import { shown } from "./phase.js"
import { due, tonesOf } from "./speech-plan.js"

const TICK_MS = 100

export class Guide {
  #player
  #stage
  #clock
  #tones
  #timer = null
  #planned
  #onDone
  #followers = []
  state

  constructor({ player, state, stage, clock, tones, onDone }) {
    Object.assign(this, { state })
    this.#player = player
    this.#stage = stage
    this.#clock = clock
    this.#tones = tones
    this.#planned = tonesOf(player.timeline(state).cues)
    this.#onDone = onDone
  }

  /** Begins; call it inside a tap, so that tones may sound. */
  start() {
    this.#tones.unlock()
    this.#timer = setInterval(() => this.send({ type: "TICK" }), TICK_MS)
    this.send({ type: this.state.status === "idle" ? "START" : "RESUME" })
  }

  /** Adds something that follows the session from now on: it has follow(step). */
  join(follower) {
    this.#followers.push(follower)
  }

  /** Gives the player one event now and shows what follows. */
  send(event) {
    if (this.state.status === "done") return
    const before = this.state
    const now = this.#clock.now()
    this.state = this.#player.reduce(before, event, now)
    if (event.type === "TICK") {
      for (const { tone } of due(this.#planned, before, this.state)) this.#tones.play(tone)
    }
    const timeline = this.#player.timeline(this.state)
    const moment = shown(timeline, this.state, now)
    this.#stage.render(moment, timeline, this.state)
    for (const follower of this.#followers) follower.follow({ event, before, state: this.state, timeline, moment, now })
    if (this.state.status === "done") this.#end()
  }

  /** Pauses or goes on: what a tap anywhere, Space and the large button do. */
  toggle() {
    this.send({ type: this.state.status === "paused" ? "RESUME" : "PAUSE" })
  }

  /** The page is shown again: time went on, also while the device slept. */
  returned() {
    this.#clock.returned()
    this.send({ type: "TICK" })
  }

  #end() {
    clearInterval(this.#timer)
    this.#onDone(this.state)
  }
}

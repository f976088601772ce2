/** Offers the way back to a hold during which the page was hidden; the session itself went on. */

import { stepStart } from "./steps.js"

const AWAY_S = 2
const OFFERED_S = 15
const INSIDE = new Set(["move_in", "hold"])

export class LeftHold {
  #button
  #last = null
  #left = null
  #until = null

  /** `button` is shown while the offer stands. */
  constructor(button) {
    this.#button = button
  }

  /** The page is hidden: remembers where the session was. */
  hidden() {
    const { timeline, state, moment, now } = this.#last
    const inside = state.status === "playing" && INSIDE.has(moment.cue?.phase)
    this.#left = inside ? { at_s: timeline.cues[stepStart(timeline.cues, moment.index)].at_s, since: now } : null
  }

  /** Returns the event that leads back, and takes the offer away. */
  back() {
    const { at_s } = this.#left
    this.#close()
    return { type: "GO_TO", at_s }
  }

  /** Shows the offer on return when that hold is over, and takes it away after a while or at any press. */
  follow(step) {
    const { event, timeline, state, moment, now } = this.#last = step
    if (event.type === "RETURN" && this.#isOver(timeline, state, moment, now)) {
      this.#until = now + OFFERED_S
      this.#button.hidden = false
    } else if (this.#until !== null && (event.type !== "TICK" || now > this.#until)) this.#close()
  }

  #isOver({ cues }, state, { index }, now) {
    if (!this.#left || state.status !== "playing" || now - this.#left.since < AWAY_S) return false
    return cues[stepStart(cues, index)].at_s > this.#left.at_s
  }

  #close() {
    this.#until = null
    this.#button.hidden = true
  }
}

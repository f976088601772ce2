/**
 * The player's clock, in seconds: monotonic, put right by the wall clock after the device has slept.
 *
 * @typedef {{monotonic: number, wall: number, ahead: number}} Anchor  both clocks at one moment, and how far
 *   the player's clock is ahead of the monotonic one
 */

const DIFFER_S = 2
const LONGEST_S = 3 * 3600

/** Returns the anchor of a clock that starts now. */
export function anchor(monotonic, wall) {
  return { monotonic, wall, ahead: 0 }
}

/**
 * Returns the anchor of now. Where the wall clock went on by more than 2 s more than the monotonic one, the device
 * was asleep and the wall clock counts, up to 3 hours; a wall clock set back changes nothing, time never goes back.
 */
export function reconciled(last, monotonic, wall) {
  const counted = monotonic - last.monotonic
  const slept = Math.min(wall - last.wall, LONGEST_S) - counted
  return { monotonic, wall, ahead: last.ahead + (slept > DIFFER_S ? slept : 0) }
}

/** A clock over two functions in milliseconds, such as performance.now and Date.now. */
export class Clock {
  #monotonic
  #wall
  #anchor

  constructor(monotonic, wall) {
    this.#monotonic = () => monotonic() / 1000
    this.#wall = () => wall() / 1000
    this.#anchor = anchor(this.#monotonic(), this.#wall())
  }

  /** Returns seconds that only ever go forward. */
  now() {
    return this.#monotonic() + this.#anchor.ahead
  }

  /** Compares the two clocks: call it when the page is shown again. */
  returned() {
    this.#anchor = reconciled(this.#anchor, this.#monotonic(), this.#wall())
    return this.now()
  }
}

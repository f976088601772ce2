/** The script and the sessions of the contract, a player that is driven, and chance that repeats itself. */

import { readFileSync } from "node:fs"
import { idle, Player } from "../../static/session/player.js"

const contract = JSON.parse(readFileSync(new URL("../contract/cues.json", import.meta.url)))

export const script = contract.script
export const sessions = contract.sessions
export const HURTS_TO_END = 2

/** Returns a new plan of these blocks. */
export function plan(id, ...blocks) {
  return { id, items: blocks.map(block => ({ block })) }
}

/** Returns the full plan of the contract, as new data. */
export function fullPlan() {
  return structuredClone(sessions.find(session => session.plan.id === "full").plan)
}

/** A session whose clock stands until it is told to go on. */
export class Driven {
  constructor(chosen = fullPlan(), from = 1000) {
    this.player = new Player(script, HURTS_TO_END)
    this.now = from
    this.state = idle(chosen)
  }

  /** Lets an event happen now. */
  on(type, more = {}) {
    this.state = this.player.reduce(this.state, { type, ...more }, this.now)
    return this
  }

  /** Lets seconds pass, seen four times a second like on a screen, or at once as when hidden. */
  pass(seconds, step = 0.25) {
    const until = this.now + seconds
    while (this.now < until) {
      this.now = Math.min(until, this.now + step)
      this.on("TICK")
    }
    return this
  }

  hidden(seconds) {
    return this.pass(seconds, seconds)
  }

  get timeline() {
    return this.player.timeline(this.state)
  }

  /** Returns the first cue that is like this, for instance {item: 1, phase: "hold", side: "left"}. */
  cue(like) {
    return this.timeline.cues.find(cue => Object.entries(like).every(([key, value]) => cue[key] === value))
  }

  /** Starts and plays on until `seconds` into the first cue like this. */
  startAt(like, seconds = 0) {
    return this.on("START").pass(this.cue(like).at_s + seconds)
  }
}

/** Returns a function that gives numbers from 0 to 1, the same ones for the same seed. */
export function chance(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

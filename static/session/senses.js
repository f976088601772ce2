/** What is heard and felt of a session: its voice, its tones, its vibration, each in its moment. */

import { blockOf } from "./timeline.js"
import { due, isQuiet, linesOf, replyTo, tonesOf } from "./speech-plan.js"

/** Milliseconds of vibration, with pauses between. */
const FELT = { start: [200], end: [80], switch: [100, 80, 100], rest: [120] }
/** What a mode of the settings lets through. */
const MODES = { voice: { voice: true, tones: true }, tones: { tones: true }, silent: {} }

export class Senses {
  #script
  #mode
  #voice
  #tones
  #vibrate
  #muted = false
  #timeline = null
  #planned = { lines: [], tones: [] }
  #opening = null

  /** `mode` is voice, tones or silent; `vibrate(pattern)` does nothing where a device cannot. */
  constructor({ script, mode, voice, tones, vibrate }) {
    this.#script = script
    this.#mode = MODES[mode]
    this.#voice = voice
    this.#tones = tones
    this.#vibrate = vibrate
  }

  /** Says whether sentences are heard; where not, the screen reader has to be told. */
  get speaks() {
    return Boolean(this.#mode.voice) && !this.#muted && this.#voice.able
  }

  /** Says whether the sound is off. */
  get muted() {
    return this.#muted
  }

  /** Switches all sound off or on. */
  mute() {
    this.#muted = !this.#muted
    this.#silence()
  }

  /** Hears one step of the guide. */
  follow(step) {
    this.#plan(step.timeline)
    if (step.event.type === "TICK") this.#passed(step)
    else if (step.event.type === "RETURN") this.#tones.cancel()
    else this.#happened(step)
    const { state, now } = step
    const here = state.at + now - state.since
    if (state.status === "playing" && this.#sounds) this.#tones.ahead(this.#planned.tones, here)
    if (state.status === "done") this.#end(state)
  }

  get #sounds() {
    return Boolean(this.#mode.tones) && !this.#muted
  }

  #plan(timeline) {
    if (timeline === this.#timeline) return
    this.#timeline = timeline
    this.#planned = { lines: linesOf(timeline.cues), tones: tonesOf(timeline.cues) }
  }

  #passed({ before, state, moment }) {
    if (this.#isQuiet(moment, state)) this.#voice.hush()
    for (const line of due(this.#planned.lines, before, state)) {
      if (line !== this.#opening) this.#say(line.text)
      this.#opening = null
    }
    for (const { tone } of due(this.#planned.tones, before, state)) if (FELT[tone]) this.#vibrate(FELT[tone])
  }

  /** A press lets a page sound: some devices take that back when a call comes in between. */
  #happened({ event, before, state }) {
    if (state === before) return
    if (this.#mode.tones) this.#tones.unlock()
    this.#silence()
    const reply = replyTo(event, before, state)
    if (reply) this.#say(this.#script.voice[reply])
    if (event.type === "START") this.#open(state)
    else if (this.#sounds) this.#tones.play("click")
  }

  /** The first sentence is said inside the tap itself: some devices let a page speak only from then on. */
  #open(state) {
    this.#opening = this.#planned.lines.find(line => line.at_s === state.at)
    if (this.#opening) this.#say(this.#opening.text)
  }

  #end(state) {
    this.#tones.cancel()
    if (state.ended === "complete" && this.#sounds) this.#tones.play("done")
  }

  #say(text) {
    if (this.speaks) this.#voice.say(text)
  }

  #silence() {
    this.#tones.cancel()
    this.#voice.hush()
  }

  #isQuiet({ cue, left }, { plan }) {
    return cue !== null && isQuiet(cue, left, blockOf(this.#script, plan.items[cue.item].block).kind)
  }
}

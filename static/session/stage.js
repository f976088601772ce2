/** The full screen of the player: draws what is shown now, and nothing that has not changed. */

import { describe } from "./stage-words.js"
import { fill } from "./view.js"

const COLOURS = {
  open: "ready", setup: "ready", between: "ready", move_in: "move", hold: "hold", move_out: "move",
  rest: "rest", set_rest: "rest", close: "rest", switch: "switch",
}
/** A change of colour flashes softly, never more than twice in a second. */
const FLASH_EVERY_S = 0.5

export class Stage {
  #view
  #words
  #script
  #speaks
  #inSteps
  #announced = ""
  #bars = []
  #spans = { timeline: null, of: [] }
  #flashed = -Infinity
  title = ""

  /** `speaks()` says whether a voice is heard: the screen reader is then told nothing; `inSteps`: the ring stands still between seconds. */
  constructor(view, { words, script, speaks, inSteps }) {
    this.#view = view
    this.#words = words
    this.#script = script
    this.#speaks = speaks
    this.#inSteps = inSteps
  }

  /** Shows one moment of a session. */
  follow({ moment, timeline, state, now }) {
    if (!moment.cue) return
    const said = describe(this.#script, timeline, state, moment, this.#words)
    this.title = said.announce
    this.#colour(moment.phase === "ready" ? "ready" : COLOURS[moment.cue.phase], now)
    this.#view.toggleAttribute("data-paused", state.status !== "playing")
    this.#view.toggleAttribute("data-waiting", said.waiting && state.status === "playing")
    this.#view.dataset.side = moment.cue.side ?? ""
    fill(this.#view, said.texts)
    this.#announce(said.announce)
    this.#ring(moment)
    this.#progress(timeline, state, moment)
  }

  /** Says a phase once, to those who hear the screen instead of seeing it. */
  #announce(text) {
    if (text === this.#announced) return
    this.#announced = text
    fill(this.#view, { announce: this.#speaks() ? "" : text })
  }

  #colour(phase, now) {
    if (phase === this.#view.dataset.phase) return
    this.#view.dataset.phase = phase
    if (now - this.#flashed < FLASH_EVERY_S) return
    this.#flashed = now
    this.#view.dataset.flash = this.#view.dataset.flash === "a" ? "b" : "a"
  }

  #ring({ left, cue }) {
    const share = (this.#inSteps ? Math.ceil(left) : left) / cue.lasts_s
    const drawn = `${Math.max(0, Math.min(100, share * 100)).toFixed(1)} 100`
    this.#view.querySelector("[data-ring]").setAttribute("stroke-dasharray", drawn)
  }

  #progress(timeline, state, moment) {
    if (this.#spans.timeline !== timeline) this.#measure(timeline, state.plan.items.length)
    const here = moment.cue.at_s + moment.cue.lasts_s - moment.left
    this.#bars.forEach((bar, index) => {
      const { from, seconds } = this.#spans.of[index]
      bar.value = Math.max(0, Math.min(seconds, here - from))
    })
  }

  #measure(timeline, count) {
    const list = this.#view.querySelector('[data-list="progress"]')
    const make = tag => list.ownerDocument.createElement(tag)
    this.#spans = { timeline, of: Array.from({ length: count }, (_, item) => span(timeline.cues, item)) }
    this.#bars = this.#spans.of.map(({ seconds }) => Object.assign(make("progress"), { max: seconds }))
    list.replaceChildren(...this.#bars.map(bar => {
      const item = make("li")
      item.append(bar)
      return item
    }))
  }
}

function span(cues, item) {
  const own = cues.filter(cue => cue.item === item)
  const [first, last] = [own[0], own.at(-1)]
  return { from: first.at_s, seconds: last.at_s + last.lasts_s - first.at_s }
}

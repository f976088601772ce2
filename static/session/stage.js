/** The full screen of the player: draws what is shown now, and nothing that has not changed. */

import { describe } from "./stage-words.js"
import { fill } from "./view.js"

const COLOURS = {
  open: "ready", setup: "ready", between: "ready", move_in: "move", hold: "hold", move_out: "move",
  rest: "rest", set_rest: "rest", close: "rest", switch: "switch",
}

export class Stage {
  #view
  #words
  #script
  #spoken = ""
  #bars = []

  constructor(view, words, script) {
    this.#view = view
    this.#words = words
    this.#script = script
  }

  /** Shows one moment of a session. */
  render(moment, timeline, state) {
    if (!moment.cue) return
    const said = describe(this.#script, timeline, state, moment, this.#words)
    this.#view.dataset.phase = COLOURS[moment.cue.phase]
    this.#view.toggleAttribute("data-paused", state.status === "paused")
    this.#view.toggleAttribute("data-waiting", said.waiting)
    fill(this.#view, said.texts)
    this.#announce(said.announce)
    this.#ring(moment.left / moment.cue.lasts_s)
    this.#progress(timeline, state, moment)
  }

  /** Says a phase once, to those who hear the screen instead of seeing it. */
  #announce(text) {
    if (text === this.#spoken) return
    this.#spoken = text
    fill(this.#view, { announce: text })
  }

  #ring(share) {
    const left = Math.max(0, Math.min(100, share * 100)).toFixed(1)
    this.#view.querySelector("[data-ring]").setAttribute("stroke-dasharray", `${left} 100`)
  }

  #progress(timeline, state, moment) {
    const list = this.#view.querySelector('[data-list="progress"]')
    if (this.#bars.length !== state.plan.items.length) this.#makeBars(list, state.plan.items.length)
    const here = moment.cue.at_s + moment.cue.lasts_s - moment.left
    this.#bars.forEach((bar, index) => {
      const cues = timeline.cues.filter(cue => cue.item === index)
      const [first, last] = [cues[0], cues.at(-1)]
      bar.max = last.at_s + last.lasts_s - first.at_s
      bar.value = Math.max(0, Math.min(bar.max, here - first.at_s))
    })
  }

  #makeBars(list, count) {
    const make = () => list.ownerDocument.createElement("progress")
    this.#bars = Array.from({ length: count }, make)
    list.replaceChildren(...this.#bars.map(bar => {
      const item = list.ownerDocument.createElement("li")
      item.append(bar)
      return item
    }))
  }
}

/** The sheet after "This hurts": what would help, and the same buttons for as long as it is asked. */

import { blockOf } from "./timeline.js"
import { fill } from "./view.js"

export class HurtsSheet {
  #dialog
  #script
  #choices

  /** `choices()` returns what can be chosen now: some of easier, skip, end, fine. */
  constructor(dialog, script, choices) {
    this.#dialog = dialog
    this.#script = script
    this.#choices = choices
    dialog.addEventListener("cancel", event => event.preventDefault())
  }

  /** Opens when the session stands still for it, and closes when something was chosen. */
  follow({ state, moment }) {
    const asked = state.status === "hurts"
    if (asked === this.#dialog.open) return
    if (!asked) return this.#dialog.close()
    const offered = this.#choices()
    for (const button of this.#dialog.querySelectorAll("[data-then]")) {
      button.hidden = !offered.includes(button.dataset.then)
    }
    fill(this.#dialog, { easier: easierLabel(this.#script, state.plan, moment.cue) })
    this.#dialog.showModal()
    this.#dialog.querySelector("h2").focus()
  }
}

/** Returns what the easier version of the exercise at a cue is called, "" where there is none. */
export function easierLabel(script, plan, cue) {
  const { easier } = blockOf(script, plan.items[cue.item].block)
  return easier ? blockOf(script, easier).label : ""
}

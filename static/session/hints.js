/** Says before the start what this device cannot do. */

import { deviceVoice } from "./voice.js"
import { canStayAwake } from "./wake-lock.js"

/** Shows in the question before the start what will be missing; voices may come a moment after the page. */
export function tellLimits(document, choices) {
  const { navigator, speechSynthesis } = document.defaultView
  const questions = ["view-warnings", "view-signs"].map(id => document.getElementById(id).content)
  const tell = () => {
    for (const before of questions) {
      before.querySelector('[data-hint="screen"]').hidden = canStayAwake(navigator)
      before.querySelector('[data-hint="voice"]').hidden = choices.voice !== "voice" || deviceVoice(document, choices).able
    }
  }
  speechSynthesis?.addEventListener("voiceschanged", tell)
  tell()
}

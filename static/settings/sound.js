/** Lets the chosen voice and loudness be heard. */

import { Tones } from "../session/tones.js"
import { deviceVoice, LOUDNESS } from "../session/voice.js"

/** Shows the button of a form that lets what is chosen in it be heard, and says where no voice is. */
export function offerTest(form) {
  const button = form.querySelector('[data-do="test"]')
  button.hidden = false
  button.addEventListener("click", () => test(form, button))
}

function test(form, button) {
  const { speed, volume, voice: mode } = Object.fromEntries(new FormData(form))
  const voice = deviceVoice(document, { speed, volume })
  const missing = form.querySelector("[data-no-voice]")
  missing.textContent = voice.able ? "" : missing.dataset.noVoice
  if (mode === "silent") return
  const tones = new Tones({ volume: LOUDNESS[volume] })
  tones.unlock()
  tones.play("start")
  if (mode === "voice") voice.say(button.dataset.say)
}

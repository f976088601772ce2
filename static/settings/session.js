/** Says at once how long the chosen session takes, and lets the voice be heard. */

import { sentence } from "../session/view.js"
import { Tones } from "../session/tones.js"
import { deviceVoice, LOUDNESS } from "../session/voice.js"
import { chosenIn } from "./choices.js"

const SETTLED_MS = 300

const form = document.getElementById("choices")
const minutes = document.querySelector("[data-minutes]")
let waiting = null

async function measure() {
  try {
    const answer = await fetch("/api/v1/script", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Steady": "1" },
      body: JSON.stringify(chosenIn(form)),
    })
    if (answer.ok) minutes.textContent = sentence(minutes.dataset.about, await answer.json())
  } catch {
    // Without a network the minutes are said after saving.
  }
}

function test(button) {
  const { speed, volume, voice: mode } = chosenIn(form)
  const voice = deviceVoice(document, { speed, volume })
  const tones = new Tones({ volume: LOUDNESS[volume] })
  document.querySelector("[data-no-voice]").textContent = voice.able ? "" : document.querySelector("[data-no-voice]").dataset.noVoice
  if (mode === "silent") return
  tones.unlock()
  tones.play("start")
  if (mode === "voice") voice.say(button.dataset.say)
}

form.addEventListener("input", () => {
  clearTimeout(waiting)
  waiting = setTimeout(measure, SETTLED_MS)
})
const button = form.querySelector('[data-do="test"]')
button.hidden = false
button.addEventListener("click", () => test(button))

/** Says at once how long the chosen session takes, and lets the voice be heard. */

import { sentence } from "../session/view.js"
import { chosenIn } from "./choices.js"
import { offerTest } from "./sound.js"

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

form.addEventListener("input", () => {
  clearTimeout(waiting)
  waiting = setTimeout(measure, SETTLED_MS)
})
offerTest(form)

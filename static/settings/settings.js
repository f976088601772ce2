/** Saves each section at once, says so beside it, and shows a new look without a reload. */

import { Saving } from "./saving.js"
import { offerTest } from "./sound.js"

const said = JSON.parse(document.querySelector("[data-said]").dataset.said)

for (const form of document.querySelectorAll("form[data-saves]")) {
  const status = form.closest(".setting").querySelector(".setting-status")
  const save = form.querySelector('[type="submit"]')
  const saving = new Saving({
    send: () => fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" }),
    say: word => {
      // What is wrong is said by the page itself, with what was typed.
      if (word === "refused") return form.submit()
      status.textContent = said[word]
      if (word === "failed") save.hidden = false
      if (word === "saved") document.dispatchEvent(new Event("look"))
      if (word === "saved") form.dispatchEvent(new Event("saved"))
    },
  })
  save.hidden = true
  form.addEventListener("change", () => saving.save())
  form.addEventListener("submit", event => {
    event.preventDefault()
    saving.save()
  })
  if (form.querySelector('[data-do="test"]')) offerTest(form)
}

const own = document.querySelector("[data-device-zone]")
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
const typed = document.getElementById("time_zone")
const held = document.querySelector("[data-now]")
own.textContent = own.dataset.deviceZone.replace("{zone}", zone)
own.hidden = typed.value === zone
typed.form.addEventListener("saved", () => {
  const chosen = typed.value.trim()
  own.hidden = chosen === zone
  // Which zone holds without a choice is known to the server alone.
  held.textContent = chosen && held.dataset.now.replace("{zone}", chosen)
})
own.addEventListener("click", () => {
  typed.value = zone
  own.hidden = true
  typed.dispatchEvent(new Event("change", { bubbles: true }))
})

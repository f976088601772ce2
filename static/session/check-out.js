/** The questions after the session; the numbers from before are not shown. */

import { bindBodyMap } from "../figures/body-map.js"
import { explainScales } from "../shared/scale.js"
import { chosenNumber, chosenOption, contradiction, keepPlacesApart, markedPlaces, markPlaces, showProblem } from "./answers.js"
import { drawHeld, motionFile } from "./picture.js"
import { blockOf } from "./timeline.js"

/**
 * Prepares the form for what was done; `onSave(answers)` gets
 * { leg, back, places, new_symptoms, note, felt: [one for each exercise] }.
 */
export function checkOut(form, { words, felt, before, script, done, motions }, onSave) {
  form.querySelector('[data-part="back"]').hidden = before.back === null
  form.querySelector('[data-part="same-places"]').hidden = !before.places?.length
  const rows = form.querySelector('[data-list="felt"]')
  done.forEach((exercise, index) => {
    if (exercise.outcome === "skipped") return
    const row = question(form.ownerDocument, exercise, index, script, felt)
    rows.append(row)
    drawHeld(row.querySelector(".felt-figure"), motionFile(motions, exercise), `felt-${index}`)
  })
  explainScales(form)
  keepPlacesApart(form, "places_after")
  bindBodyMap(form.querySelector("#places_after"))
  form.addEventListener("click", event => {
    const action = event.target.closest("[data-do]")?.dataset.do
    if (action === "same-places") markPlaces(form, "places_after", before.places)
    if (action === "all-fine") for (const box of rows.querySelectorAll('input[value="fine"]')) box.checked = true
  })
  form.addEventListener("submit", event => {
    event.preventDefault()
    const answers = read(form, done)
    const problem = contradiction(answers)
    showProblem(form.querySelector("#places_after"), problem ? words[problem] : "")
    if (!problem) onSave(answers)
  })
}

function read(form, done) {
  return {
    leg: chosenNumber(form, "leg_after"),
    back: chosenNumber(form, "back_after"),
    places: markedPlaces(form, "places_after"),
    new_symptoms: chosenOption(form, "new_symptoms"),
    note: form.elements.note.value,
    felt: done.map((_, index) => chosenOption(form, `felt-${index}`)),
  }
}

function question(document, exercise, index, script, options) {
  const block = script.blocks.find(block => block.slug === exercise.slug && block.variant === exercise.variant)
  const fieldset = element(document, "fieldset", "felt")
  const legend = element(document, "legend", "")
  legend.textContent = blockOf(script, block.id).name
  const choices = element(document, "div", "choices")
  for (const [value, label] of options) choices.append(choice(document, `felt-${index}`, value, label))
  const figure = element(document, "div", "felt-figure")
  figure.setAttribute("aria-hidden", "true")
  fieldset.append(legend, figure, choices)
  return fieldset
}

function choice(document, name, value, label) {
  const wrap = element(document, "label", "choice")
  const input = Object.assign(document.createElement("input"), { type: "radio", name, value })
  const text = document.createElement("span")
  text.textContent = label
  wrap.append(input, text)
  return wrap
}

function element(document, tag, name) {
  return Object.assign(document.createElement(tag), { className: name })
}

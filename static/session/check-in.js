/** The question before the session: how strong, where, and is anything wrong. */

import { bindBodyMap } from "../figures/body-map.js"
import { explainScales } from "../shared/scale.js"
import { chosenNumber, contradiction, keepPlacesApart, markedPlaces, markPlaces, showProblem } from "./answers.js"

/** Prepares the form; `onDone({leg, back, places})` gets the answers. */
export function checkIn(form, words, lastPlaces, onDone) {
  explainScales(form)
  keepPlacesApart(form, "places")
  bindBodyMap(form.querySelector("#places"))
  if (lastPlaces?.length && markedPlaces(form, "places") === null) {
    markPlaces(form, "places", lastPlaces)
    form.querySelector("#places .muted").textContent = words.places_from_last
  }
  form.addEventListener("submit", event => {
    event.preventDefault()
    const answers = {
      leg: chosenNumber(form, "leg"),
      back: chosenNumber(form, "back"),
      places: markedPlaces(form, "places"),
    }
    if (sound(form, words, answers)) onDone(answers)
  })
}

function sound(form, words, answers) {
  const problem = contradiction(answers)
  showProblem(form.querySelector("#leg"), answers.leg === null ? words.leg_missing : "")
  if (answers.leg === null) return false
  showProblem(form.querySelector("#places"), problem ? words[problem] : "")
  return problem === null
}

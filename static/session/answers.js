/** Reads the questions of a form; what was not answered is null, never 0. */

const NOWHERE = "none"

/** Returns the chosen number of a pain scale, or null. */
export function chosenNumber(form, name) {
  const value = new FormData(form).get(name)
  return value === null ? null : Number(value)
}

/** Returns the chosen option, or null. */
export function chosenOption(form, name) {
  return new FormData(form).get(name)
}

/** Returns the marked places: [] is no pain anywhere, null is not answered. */
export function markedPlaces(form, name) {
  const marked = new FormData(form).getAll(name)
  if (marked.length === 0) return null
  return marked.filter(place => place !== NOWHERE)
}

/** Marks these places and no others. */
export function markPlaces(form, name, places) {
  const wanted = places.length ? places : [NOWHERE]
  for (const box of form.querySelectorAll(`input[name="${name}"]`)) {
    box.checked = wanted.includes(box.value)
  }
  form.querySelector(`input[name="${name}"]`).dispatchEvent(new Event("change", { bubbles: true }))
}

/** Keeps "no pain anywhere" and the places apart: the last tap counts. */
export function keepPlacesApart(form, name) {
  form.addEventListener("change", event => {
    if (event.target.name !== name || !event.target.checked) return
    const nowhere = event.target.value === NOWHERE
    for (const box of form.querySelectorAll(`input[name="${name}"]`)) {
      if ((box.value === NOWHERE) !== nowhere) box.checked = false
    }
  })
}

/**
 * Returns what two answers about the same pain cannot both say: a key of the page's words,
 * or null. The server refuses the same; asked here, so that an offline record is never refused.
 */
export function contradiction({ leg, back, places }) {
  if (places === null) return null
  if (places.length === 0 && (leg > 0 || back > 0)) return "rated_but_nowhere"
  if (leg === 0 && places.some(place => place !== "low_back")) return "leg_is_zero"
  if (back === 0 && places.includes("low_back")) return "back_is_zero"
  return null
}

/** Shows a sentence beside a question and moves to it; an empty one takes it away. */
export function showProblem(fieldset, message) {
  let line = fieldset.querySelector(".error")
  if (!message) return line?.remove()
  if (!line) {
    line = fieldset.ownerDocument.createElement("p")
    line.className = "error"
    line.id = `${fieldset.id}-problem`
    fieldset.querySelector("legend").after(line)
    const described = new Set(fieldset.getAttribute("aria-describedby")?.split(" ")).add(line.id)
    fieldset.setAttribute("aria-describedby", [...described].join(" "))
  }
  line.textContent = message
  fieldset.scrollIntoView({ block: "center" })
  fieldset.querySelector("input").focus()
}

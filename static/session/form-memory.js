/** Reads the answers of a form as plain data, and puts them back. */

/** Returns all answers: { name: [values] }. */
export function answersOf(form) {
  const answers = {}
  for (const [name, value] of new FormData(form)) (answers[name] ??= []).push(value)
  return answers
}

/** Answers a form as it was answered before. */
export function putBack(form, answers) {
  for (const field of form.elements) {
    const values = answers[field.name]
    if (!values) continue
    if (!["radio", "checkbox"].includes(field.type)) field.value = values[0]
    else if (values.includes(field.value)) {
      field.checked = true
      field.dispatchEvent(new Event("change", { bubbles: true }))
    }
  }
}

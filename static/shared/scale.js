/** Shows under each pain scale what the chosen number means. */

/** Listens to every scale inside `root` and fills its meaning line. */
export function explainScales(root) {
  root.addEventListener("change", event => {
    if (event.target.dataset.meaning !== undefined) explain(event.target)
  })
  for (const input of root.querySelectorAll("[data-meaning]:checked")) explain(input)
}

function explain(input) {
  const field = input.closest("fieldset")
  const { meaning } = input.dataset
  field.querySelector("[data-meaning-of]").textContent = meaning ? `${input.value}: ${meaning}` : ""
}

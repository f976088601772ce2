/** Turns the session form into the guided session; where that cannot be, the form stays as it is. */

const form = document.getElementById("check-in")
const held = heldBack(form)
// Loaded after that: an answer given before all is there must not be sent as the bare form.
const { start } = await import("./start.js")
if (!await start(form)) showAll(form, true)
held.release()

/** Keeps a submit waiting until it is known who takes it; `release()` lets it go. */
function heldBack(form) {
  const hold = new AbortController()
  let submitted = false
  showAll(form, false)
  form.addEventListener("submit", event => {
    event.preventDefault()
    submitted = true
  }, { signal: hold.signal })
  return {
    release() {
      hold.abort()
      if (submitted) form.requestSubmit()
    },
  }
}

/** Shows or hides what only the bare form asks; what was wrong with the bare form goes with it. */
function showAll(form, shown) {
  for (const part of form.querySelectorAll("[data-without-script], .error-summary")) part.hidden = !shown
}

/** The question about warning signs, with what today's answers mean for the session. */

import { fill, show } from "./view.js"

/** Shows the question; `onNone` and `onList` are told which way it went, inside the tap. */
export function askForSigns(main, { messages }, advice, check, { onNone, onList }) {
  const message = messages[advice.messages[0]]
  const view = show(main, "warnings", { advice: message.title, "advice-text": message.text })
  const back = view.querySelector('[data-do="put-back"]')
  back.hidden = !advice.put_back
  back.addEventListener("click", () => {
    check.put_back = true
    fill(view, { advice: messages.ready.title, "advice-text": messages.ready.text })
    back.hidden = true
  })
  view.querySelector('[data-do="none"]').addEventListener("click", onNone)
  view.querySelector('[data-do="list"]').addEventListener("click", onList)
}

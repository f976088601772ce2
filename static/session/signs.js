/** The question about warning signs: the quick one or the whole list, with what today's answers mean. */

import { NO_ANSWER, readList } from "./sign-list.js"
import { fill, part, show } from "./view.js"
import { explain, worded } from "./why.js"

/**
 * Asks about warning signs. `asked` is { advice, whole, again }: what the rating leads to, whether the whole list is due,
 * and the cleared signs with the moment each was cleared. `onAnswer({ quick, ticks, not_sure })` is called inside the tap.
 */
export function askForSigns(main, page, asked, check, onAnswer) {
  if (asked.whole) askWholeList(main, page, asked, check, onAnswer)
  else askQuickly(main, page, asked, check, onAnswer)
}

function askQuickly(main, page, asked, check, onAnswer) {
  const view = show(main, "warnings")
  offer(view, page, asked.advice, check)
  view.querySelector('[data-do="none"]').addEventListener("click", () => onAnswer({ quick: "none", ticks: [], not_sure: [] }))
  view.querySelector('[data-do="list"]').addEventListener("click", () => askWholeList(main, page, asked, check, onAnswer))
}

function askWholeList(main, page, asked, check, onAnswer) {
  const view = show(main, "signs")
  offer(view, page, asked.advice, check)
  for (const [item, cleared] of Object.entries(asked.again)) sayAgain(view, page, item, cleared)
  view.addEventListener("change", event => keepApart(event.target))
  view.addEventListener("submit", event => {
    event.preventDefault()
    const answers = readList(new FormData(view), page.tiers)
    view.querySelector(".error").hidden = answers !== NO_ANSWER
    if (answers === NO_ANSWER) return firstOpen(view, page.tiers).focus()
    onAnswer({ quick: "list", ...answers })
  })
}

/** Says what the rating leads to, and why; where it may be put back, a tap does. */
function offer(view, page, advice, check) {
  const [message, ...notices] = advice.messages.map(id => worded(page, id, advice.because))
  fill(view, { advice: message.title, "advice-text": message.text })
  explain(view, page, advice, advice.because)
  const list = view.querySelector('[data-list="more"]')
  for (const notice of notices) list.append(part(view.ownerDocument, "more", notice))
  const back = view.querySelector('[data-do="put-back"]')
  back.hidden = !advice.put_back
  back.addEventListener("click", () => {
    check.put_back = true
    const ready = page.messages.ready
    fill(view, { advice: ready.title, "advice-text": ready.text })
    back.hidden = true
  })
}

/** A cleared sign is asked as "worse than on that day"; not marked is "the same". */
function sayAgain(view, page, item, cleared) {
  const box = view.querySelector(`input[value="${item}"]`)
  if (!box) return
  const day = new Date(cleared).toLocaleDateString(view.ownerDocument.documentElement.lang, { month: "long", day: "numeric" })
  const label = box.parentElement.querySelector("span")
  label.textContent = page.words.worse_than.replace("{sign}", label.textContent).replace("{day}", day)
}

/** "None of these" and the signs of one tier exclude each other: the last tap counts. */
function keepApart(box) {
  if (!box.checked) return
  for (const other of box.form.querySelectorAll(`input[name="${box.name}"]`)) {
    if ((other.value === "none") !== (box.value === "none")) other.checked = false
  }
}

function firstOpen(view, tiers) {
  const open = tiers.find(tier => !view.querySelector(`input[name="signs-${tier}"]:checked`))
  return view.querySelector(`input[name="signs-${open}"]`)
}

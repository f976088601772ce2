/** The diary's list: one menu open at a time, and Undo for ten seconds. */

import { leaveAfter } from "./undo.js"

const UNDO_MS = 10000

const menus = [...document.querySelectorAll("[data-menu]")]
const undo = document.querySelector("[data-undo]")

document.addEventListener("click", event => closeOthers(event.target.closest("[data-menu]")))
document.addEventListener("keydown", event => {
  const open = event.key === "Escape" && menus.find(menu => menu.open)
  if (!open) return
  closeOthers(null)
  open.querySelector("summary").focus()
})

if (undo) {
  // A reload or Back must not offer again what is over.
  const here = new URL(location.href)
  here.searchParams.delete("deleted")
  history.replaceState(null, "", here)
  leaveAfter(undo, UNDO_MS)
}

function closeOthers(kept) {
  for (const menu of menus) if (menu !== kept) menu.open = false
}

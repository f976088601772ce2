/** Shows one view of the session at a time, filled with text; its heading gets the focus. */

/** Returns the words and addresses that the server wrote into the page. */
export function pageData(document) {
  return JSON.parse(document.getElementById("page").textContent)
}

/** Returns a copy of the template `view-<name>`, filled with texts. */
export function part(document, name, texts = {}) {
  const template = document.getElementById(`view-${name}`)
  const view = document.importNode(template.content.firstElementChild, true)
  fill(view, texts)
  return view
}

/** Puts a copy of the template `view-<name>` on the screen and returns it. */
export function show(main, name, texts = {}) {
  const view = part(main.ownerDocument, name, texts)
  present(main, view)
  return view
}

/** Puts a view that exists already on the screen. */
export function present(main, view) {
  for (const shown of [...main.children]) if (isView(shown)) shown.remove()
  main.prepend(view)
  main.ownerDocument.defaultView.scrollTo(0, 0)
  view.querySelector("h1")?.focus()
  if (view.querySelector("h1")) main.ownerDocument.title = `${view.querySelector("h1").textContent} – Steady`
}

/** Writes texts into the parts of a view that are named by data-text. */
export function fill(view, texts) {
  for (const [name, text] of Object.entries(texts)) {
    for (const part of view.querySelectorAll(`[data-text="${name}"]`)) {
      if (part.textContent !== text) part.textContent = text
    }
  }
}

/** Fills {names} in a sentence of the page. */
export function sentence(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
}

function isView(element) {
  return !["TEMPLATE", "SCRIPT"].includes(element.tagName)
}

/** Hands a text to the person: to the clipboard, or as a file. */

/** Copies a text, also on plain http, where there is no clipboard API. Returns whether it is copied. */
export async function copy(text, document = globalThis.document) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copiedFrom(document, text)
  }
}

function copiedFrom(document, text) {
  const area = Object.assign(document.createElement("textarea"), { value: text, readOnly: true })
  document.body.append(area)
  area.select()
  const copied = document.execCommand("copy")
  area.remove()
  return copied
}

/** Saves a text as a file of this name. */
export function download(text, name, document = globalThis.document) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  const link = Object.assign(document.createElement("a"), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10000)
}

/** Copies the private address; only a script can, so its button appears with it. */

const copy = document.querySelector("[data-copy]")
if (copy && navigator.clipboard) {
  copy.hidden = false
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector("[data-address]").textContent)
    copy.textContent = copy.dataset.copied
  })
}

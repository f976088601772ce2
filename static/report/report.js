/** Print and copy: both need a script, so their buttons appear with it. */
const print = document.querySelector("[data-print]")
print.hidden = false
print.addEventListener("click", () => window.print())

const copy = document.querySelector("[data-copy]")
if (copy && navigator.clipboard) {
  copy.hidden = false
  copy.addEventListener("click", async () => {
    const address = document.querySelector("[data-address]").textContent
    await navigator.clipboard.writeText(address)
    copy.textContent = copy.dataset.copied
  })
}

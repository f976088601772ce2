// Ties the drawn body map to the checkboxes under it. The checkboxes are what counts: without
// this script they work alone.

const BOX = 'input[type="checkbox"]'

/** Paints the places whose checkbox is ticked, and lets a tap on a place tick its checkbox. */
export function bindBodyMap(root) {
  const boxes = () => [...root.querySelectorAll(BOX)]
  const paint = () => {
    const marked = new Set(boxes().filter(box => box.checked).map(box => box.value))
    for (const place of root.querySelectorAll('[data-place]')) {
      place.classList.toggle('is-marked', marked.has(place.dataset.place))
    }
  }
  root.addEventListener('change', event => {
    if (event.target.matches(BOX)) paint()
  })
  root.addEventListener('click', event => {
    const name = event.target.closest('[data-place]')?.dataset.place
    const box = name && boxes().find(one => one.value === name)
    if (box) box.click()
  })
  paint()
}

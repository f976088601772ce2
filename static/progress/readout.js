/** Reads a chart out by pointer, touch and keys, from the table that stands below it. */
import { nearest, placeOf, spoken } from "./nearest.js"

const SVG = "http://www.w3.org/2000/svg"

class Readout {
  #rows
  #headings
  #unanswered
  #drawings
  #slider = document.createElement("input")
  #output = document.createElement("output")

  constructor(chart, table) {
    this.#rows = readRows(table)
    this.#headings = [...table.tHead.rows[0].cells].slice(1).map(cell => cell.textContent.trim())
    this.#unanswered = table.dataset.unanswered
    this.#drawings = [...chart.querySelectorAll("[data-left]")].map(svg => new Pointer(svg))
    this.#build(chart, table.dataset.label)
    this.#follow(chart.querySelector("[data-plot]"))
  }

  #build(chart, label) {
    const box = document.createElement("div")
    box.className = "readout"
    this.#slider.type = "range"
    this.#slider.max = String(this.#rows.length - 1)
    this.#slider.value = this.#slider.max
    this.#slider.setAttribute("aria-label", label)
    this.#slider.addEventListener("input", () => this.#show(Number(this.#slider.value)))
    this.#slider.addEventListener("focus", () => this.#show(Number(this.#slider.value)))
    box.append(this.#slider, this.#output)
    chart.querySelector("[data-plot]").after(box)
    this.#say(this.#rows.length - 1)
    new ResizeObserver(() => this.#align(box)).observe(chart)
  }

  /** Puts the slider under the plot of the drawing that is shown, by shares: they fit any width. */
  #align(box) {
    const shown = this.#drawings.find(drawing => drawing.width > 0)
    if (!shown) return
    const whole = box.getBoundingClientRect().width
    const [first, last] = [this.#rows[0].at, this.#rows.at(-1).at].map(at => (shown.across(at) / whole) * 100)
    box.style.setProperty("--plot-start", `${first}%`)
    box.style.setProperty("--plot-width", `${last - first}%`)
  }

  #follow(plot) {
    const point = event => {
      const svg = event.target.closest("svg")
      if (!svg) return
      const place = placeOf(event.clientX, svg.getBoundingClientRect(), frameOf(svg))
      this.#show(nearest(this.#rows, place))
    }
    plot.addEventListener("pointermove", point)
    plot.addEventListener("pointerdown", point)
  }

  #show(index) {
    this.#slider.value = String(index)
    this.#say(index)
    for (const drawing of this.#drawings) drawing.point(this.#rows[index].at)
  }

  /** The slider speaks the row itself, so the line below it is for the eye only. */
  #say(index) {
    const words = spoken(this.#headings, this.#rows[index], this.#unanswered)
    this.#output.textContent = words
    this.#output.setAttribute("aria-live", "off")
    this.#slider.setAttribute("aria-valuetext", words)
  }
}

/** An upright line in one drawing. */
class Pointer {
  #svg
  #line = document.createElementNS(SVG, "path")
  #frame

  constructor(svg) {
    this.#svg = svg
    this.#frame = frameOf(svg)
    this.#line.setAttribute("class", "pointer")
    svg.append(this.#line)
  }

  get width() {
    return this.#svg.getBoundingClientRect().width
  }

  /** Returns how many pixels of the page lie left of a place in the plot. */
  across(place) {
    return (this.#x(place) / this.#frame.width) * this.width
  }

  point(place) {
    this.#line.setAttribute("d", `M${this.#x(place)} ${this.#frame.top}V${this.#frame.bottom}`)
  }

  #x(place) {
    return this.#frame.left + place * (this.#frame.right - this.#frame.left)
  }
}

function frameOf(svg) {
  const { left, right, top, bottom } = svg.dataset
  return {
    left: Number(left),
    right: Number(right),
    top: Number(top),
    bottom: Number(bottom),
    width: svg.viewBox.baseVal.width,
  }
}

/** Oldest first; the middle of a row's place is where its mark stands. */
function readRows(table) {
  const places = Number(table.dataset.places)
  const rows = [...table.tBodies[0].rows].map(row => {
    const [head, ...cells] = [...row.cells].map(cell => cell.textContent.trim())
    return { at: (Number(row.dataset.at) + 0.5) / places, head, cells }
  })
  return rows.reverse()
}

for (const chart of document.querySelectorAll("[data-chart]")) {
  const table = chart.parentElement.querySelector("[data-numbers]")
  if (table && table.tBodies[0].rows.length > 1) new Readout(chart, table)
}

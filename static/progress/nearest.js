/**
 * Returns the index of the row nearest to a place in the plot, 0 left to 1 right; null
 * without rows. Rows come in order of their place, left first.
 */
export function nearest(rows, place) {
  if (rows.length === 0) return null
  const after = rows.findIndex(row => row.at >= place)
  if (after === -1) return rows.length - 1
  if (after === 0) return 0
  return place - rows[after - 1].at <= rows[after].at - place ? after - 1 : after
}

/**
 * Returns a row in words: its date, then each number under its heading. A dash, for what was not
 * answered, is left out; `unanswered` is said where nothing else is there.
 */
export function spoken(headings, row, unanswered) {
  const numbers = row.cells.flatMap((cell, index) => (cell === "–" ? [] : `${headings[index]} ${cell}`))
  return `${row.head}: ${numbers.join(", ") || unanswered}`
}

/** Returns where in the plot a pointer is, 0 left to 1 right, kept inside it. */
export function placeOf(pointerX, box, frame) {
  const x = ((pointerX - box.left) / box.width) * frame.width
  return Math.min(1, Math.max(0, (x - frame.left) / (frame.right - frame.left)))
}

// Outlines of moving parts: how they are unpacked, mixed and written as path data.

/** Returns the points of every frame of a run from its steps; see `tracks.py`. */
export function unpacked(count, sizes, steps) {
  const length = 2 * sizes.reduce((sum, size) => sum + Math.abs(size), 0)
  const first = steps.slice(0, length)
  for (let i = 2; i < length; i++) first[i] += first[i - 2]
  const frames = [first]
  for (let frame = 1; frame < count; frame++) {
    const before = frames[frame - 1]
    const moved = steps.length > length
    frames.push(moved ? before.map((at, i) => at + steps[frame * length + i]) : before)
  }
  return frames
}

/** Returns the rings and lines of a part between two frames; of the nearer one if they differ. */
export function outlinesOf(part, from, to, share, unit) {
  const [one, other] = [part.frames[from], part.frames[to]]
  const near = share < 0.5 ? one : other
  if (!near) return []
  const all = one?.run === other?.run ? mixed(one.points, other.points, share) : near.points
  let start = 0
  return near.sizes.map(size => {
    const points = all.slice(start, (start += 2 * Math.abs(size))).map(at => at * unit)
    return { points, closed: size > 0 }
  })
}

/** Returns the path data of a line that follows the outlines of another part. */
export function stretches(part, from, to, share, outlines) {
  const [one, other] = [part.arcs[from], part.arcs[to]]
  const rings = arcs => arcs.filter((_, i) => i % 3 === 0).join()
  const same = one.length === other.length && rings(one) === rings(other)
  const arcs = same ? mixed(one, other, share) : share < 0.5 ? one : other
  let data = ''
  for (let i = 0; i < arcs.length; i += 3) {
    const ring = outlines[arcs[i]]
    if (ring) data += path(stretch(ring.points, arcs[i + 1] / 10, arcs[i + 2] / 10))
  }
  return data
}

function stretch(ring, first, last) {
  const count = ring.length / 2
  if (last - first >= count) return { points: ring, closed: true }
  const points = []
  const add = place => {
    const low = Math.floor(place)
    const [a, b] = [low, low + 1].map(i => 2 * (((i % count) + count) % count))
    const share = place - low
    points.push(ring[a] + (ring[b] - ring[a]) * share, ring[a + 1] + (ring[b + 1] - ring[a + 1]) * share)
  }
  add(first)
  for (let i = Math.floor(first) + 1; i < last; i++) add(i)
  add(last)
  return { points, closed: false }
}

/** Returns numbers between two lists of them; `share` 0 is the first list. */
export function mixed(one, other, share) {
  return share === 0 || one === other ? one : one.map((at, i) => at + (other[i] - at) * share)
}

/** Returns the path data of one ring or line. */
export function path({ points, closed }, sharp = false) {
  const numbers = points.map(at => Math.round(at * 100) / 100)
  return (sharp ? `M${numbers.join(' ')}` : curve(numbers, closed)) + (closed ? 'z' : '')
}

/** Returns a smooth curve through points (Catmull-Rom as cubic Bezier pieces). */
function curve(points, closed) {
  const count = points.length / 2
  const index = closed
    ? i => 2 * ((i + count) % count)
    : i => 2 * Math.min(Math.max(i, 0), count - 1)
  let data = `M${points[0]} ${points[1]}`
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, d] = [index(i - 1), index(i), index(i + 1), index(i + 2)]
    const handle = (near, low, high) =>
      Math.round((points[near] + (points[high] - points[low]) / 6) * 100) / 100
    data += `C${handle(b, a, c)} ${handle(b + 1, a + 1, c + 1)} `
    data += `${handle(c, d, b)} ${handle(c + 1, d + 1, b + 1)} ${points[c]} ${points[c + 1]}`
  }
  return data
}

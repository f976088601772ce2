// Moves a figure. A motion file holds outlines frame by frame; two frames are mixed point by
// point, so the player's own clock can stand anywhere between them.

const SVG = 'http://www.w3.org/2000/svg'

/** Returns a motion file made ready to draw: every part with its points for every frame. */
export function prepare(file) {
  const acts = file.acts.map(act => ({ ...act, parts: act.parts.map(prepared) }))
  return { viewBox: file.view_box, unit: file.unit, phases: file.phases, acts }
}

function prepared(part) {
  const frames = []
  for (const run of part.runs ?? []) {
    const [start, count, sizes, steps] = run
    for (const [index, points] of unpacked(count, sizes, steps).entries()) {
      frames[start + index] = { run, sizes, points }
    }
  }
  return { ...part, frames }
}

function unpacked(count, sizes, steps) {
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

/** Returns where in a motion a phase is at `t` from 0 to 1, in frames; it starts and ends softly. */
export function positionAt(motion, phase, t) {
  const [from, to] = motion.phases[phase]
  const share = Math.min(Math.max(t, 0), 1)
  return from + (to - from) * share * share * (3 - 2 * share)
}

/**
 * Returns what to draw: the number of the act and, for each of its parts, the path data (empty
 * when the part is not there), the places of its gradient and how strongly it glows.
 * `breath` from 0 to 1 is how far the resting body has breathed in.
 */
export function drawingAt(motion, phase, t, breath = 0) {
  const at = positionAt(motion, phase, t)
  const act = motion.acts.findIndex(one => at <= one.at.at(-1))
  const { from, to, share } = between(motion.acts[act], at, breath)
  const { glow, parts } = motion.acts[act]
  const outlines = parts.map(part => outlinesOf(part, from, to, share, motion.unit))
  return {
    act,
    parts: parts.map((part, i) => ({
      d: part.arcs
        ? stretches(part, from, to, share, outlines[part.along])
        : part.css && outlines[i].map(one => path(one, part.sharp)).join(''),
      places: part.places ? mixed(part.places[from], part.places[to], share) : null,
      glow: part.paint === 'glow' ? mixed([glow[from]], [glow[to]], share)[0] : null,
    })),
  }
}

function between(act, at, breath) {
  const last = act.at.length - 1
  if (at === act.at[last] && act.inhaled !== null) {
    return { from: last, to: act.inhaled, share: breath }
  }
  const to = Math.max(act.at.findIndex(place => place >= at), 1)
  return { from: to - 1, to, share: (at - act.at[to - 1]) / (act.at[to] - act.at[to - 1]) }
}

/** Returns the rings and lines of a part between two frames; of the nearer one if they differ. */
function outlinesOf(part, from, to, share, unit) {
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
function stretches(part, from, to, share, outlines) {
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

function mixed(one, other, share) {
  return share === 0 || one === other ? one : one.map((at, i) => at + (other[i] - at) * share)
}

function path({ points, closed }, sharp = false) {
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

/**
 * Fills an empty svg element with the paths of a motion and returns them for `show`.
 * Ids begin with `name`, which must be the only one of its kind in the page.
 */
export function mount(svg, motion, name) {
  svg.setAttribute('viewBox', motion.viewBox)
  return motion.acts.map((act, number) => {
    const group = added(svg, 'g', {})
    return { group, parts: act.parts.map((part, i) => element(group, part, `${name}-${number}-${i}`)) }
  })
}

function element(group, part, id) {
  const gradient = part.paint ? gradientOf(group, part, id) : null
  const fill = part.paint ? { fill: `url(#${id})` } : { class: part.css }
  return { path: added(group, 'path', fill), gradient, kind: part.paint }
}

function gradientOf(group, part, id) {
  const radial = part.paint === 'glow'
  const gradient = added(group, radial ? 'radialGradient' : 'linearGradient', {
    id, gradientUnits: 'userSpaceOnUse',
  })
  const stops = radial
    ? [[0, 'glow', 1], [0.4, 'glow', 0.65], [0.75, 'glow', 0.2], [1, 'glow', 0]]
    : [[part.stops[0], part.tone, 1], [part.stops[1], `${part.tone}-far`, 1]]
  for (const [offset, tone, opacity] of stops) {
    added(gradient, 'stop', { offset, class: `to-${tone}`, 'stop-opacity': opacity })
  }
  return gradient
}

function added(parent, tag, attributes) {
  const child = parent.ownerDocument.createElementNS(SVG, tag)
  for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, value)
  parent.appendChild(child)
  return child
}

const PLACES = { blend: ['x1', 'y1', 'x2', 'y2'], glow: ['cx', 'cy', 'r'] }

/** Draws one moment on mounted parts; see `drawingAt`. Touches attributes only. */
export function show(acts, motion, phase, t, breath = 0) {
  const drawing = drawingAt(motion, phase, t, breath)
  acts.forEach(({ group }, number) => {
    group.setAttribute('visibility', number === drawing.act ? 'visible' : 'hidden')
  })
  drawing.parts.forEach(({ d, places, glow }, i) => {
    const { path, gradient, kind } = acts[drawing.act].parts[i]
    if (path.getAttribute('d') !== d) path.setAttribute('d', d)
    if (places) PLACES[kind].forEach((key, n) => gradient.setAttribute(key, places[n]))
    if (glow !== null) path.setAttribute('opacity', glow)
  })
}

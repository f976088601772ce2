// Moves a figure. A motion file holds outlines frame by frame; two frames are mixed point by
// point, so the player's own clock can stand anywhere between them.

import { mixed, outlinesOf, path, stretches, unpacked } from './outlines.js'

const SVG = 'http://www.w3.org/2000/svg'
const calm = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)')

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

/**
 * Fills an empty svg element with the paths of a motion and returns them for `show`.
 * Ids begin with `name`, which must be the only one of its kind in the page.
 */
export function mount(svg, motion, name) {
  svg.setAttribute('viewBox', motion.viewBox)
  return motion.acts.map((act, number) => {
    const group = added(svg, 'g', {})
    const parts = act.parts.map((part, i) => element(group, part, `${name}-${number}-${i}`))
    return { group, parts }
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

/**
 * Draws one moment on mounted parts; see `drawingAt`. Touches attributes only. For a person who
 * wants less motion it shows how the phase ends, and nothing breathes.
 */
export function show(acts, motion, phase, t, breath = 0) {
  const drawing = calm?.matches ? drawingAt(motion, phase, 1) : drawingAt(motion, phase, t, breath)
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

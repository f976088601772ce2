import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { bindBodyMap } from '../../static/figures/body-map.js'

const wish = { matches: false }
globalThis.matchMedia = () => wish
const { drawingAt, mount, positionAt, prepare, show } =
  await import('../../static/figures/motion.js')

const figures = new URL('../../static/figures/', import.meta.url)
const read = name => JSON.parse(readFileSync(new URL(name, figures)))
const names = Object.values(read('index.json')).flatMap(one => Object.values(one.motion))

// A square that moves 10 mm to the right, with its top edge drawn as a line.
const square = {
  view_box: '0 0 20 20',
  unit: 0.1,
  phases: { setup: [0, 0], way_in: [0, 2], hold: [2, 2], way_out: [2, 0], rest: [0, 0] },
  acts: [{
    at: [0, 1, 2],
    inhaled: 3,
    glow: [0, 0, 1, 1],
    parts: [
      {
        css: 'skin', sharp: true,
        runs: [[0, 4, [4], [
          0, 0, 100, 0, 0, 100, -100, 0,
          50, 0, 50, 0, 50, 0, 50, 0,
          50, 0, 50, 0, 50, 0, 50, 0,
          0, 10, 0, 10, 0, 10, 0, 10,
        ]]],
      },
      { css: 'line', along: 0, arcs: [[0, 0, 10], [0, 0, 10], [0, 0, 10], [0, 0, 10]] },
      { css: 'eye', runs: [[2, 2, [-2], [0, 0, 10, 0]]] },
    ],
  }],
}

test('a way in starts and ends softly and stays within its ends', () => {
  const motion = prepare(square)
  assert.equal(positionAt(motion, 'way_in', 0), 0)
  assert.equal(positionAt(motion, 'way_in', 0.5), 1)
  assert.equal(positionAt(motion, 'way_in', 1), 2)
  assert.ok(positionAt(motion, 'way_in', 0.1) < 0.2)
  assert.equal(positionAt(motion, 'way_in', 7), 2)
})

test('the way out is the way in backward', () => {
  const motion = prepare(square)
  assert.deepEqual(drawingAt(motion, 'way_out', 0.3), drawingAt(motion, 'way_in', 0.7))
})

test('between two frames every point lies between', () => {
  const motion = prepare(square)
  assert.equal(drawingAt(motion, 'setup', 0).parts[0].d, 'M0 0 10 0 10 10 0 10z')
  assert.equal(drawingAt(motion, 'way_in', 0.5).parts[0].d, 'M5 0 15 0 15 10 5 10z')
})

test('a line keeps to the border of its part', () => {
  const { parts } = drawingAt(prepare(square), 'hold', 0)
  assert.match(parts[1].d, /^M10 0C.* 20 0$/)
})

test('a part that a frame does not have is not drawn', () => {
  const motion = prepare(square)
  assert.equal(drawingAt(motion, 'setup', 0).parts[2].d, '')
  assert.notEqual(drawingAt(motion, 'hold', 0).parts[2].d, '')
})

test('breath moves the held position and nothing else', () => {
  const motion = prepare(square)
  assert.equal(drawingAt(motion, 'hold', 0, 0.5).parts[0].d, 'M10 .5 20 .5 20 10.5 10 10.5z'
    .replaceAll(' .5', ' 0.5'))
  assert.deepEqual(drawingAt(motion, 'setup', 0, 0.5), drawingAt(motion, 'setup', 0, 0))
})

for (const name of names) {
  test(`${name} can be drawn at any moment of any phase`, () => {
    const motion = prepare(read(name))
    for (const phase of Object.keys(motion.phases)) {
      for (let t = 0; t <= 1; t += 0.09) {
        const { act, parts } = drawingAt(motion, phase, t, t)
        assert.equal(parts.length, motion.acts[act].parts.length)
        assert.ok(parts.every(part => !/NaN|undefined|Infinity/.test(part.d)))
        assert.ok(parts.filter(part => part.d).length > 20)
      }
    }
  })

  test(`${name} moves without a jump of its outlines`, () => {
    const motion = prepare(read(name))
    let before = null
    for (let t = 0; t <= 1; t += 0.01) {
      const now = drawingAt(motion, 'way_in', t)
      if (before?.act === now.act) {
        now.parts.forEach((part, i) => {
          const { css } = motion.acts[now.act].parts[i]
          if (css.startsWith('bottom')) assert.ok(moved(before.parts[i].d, part.d) < 4)
        })
      }
      before = now
    }
  })
}

function moved(one, other) {
  const [a, b] = [one, other].map(d => d.match(/-?[\d.]+/g).slice(0, 2).map(Number))
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

class FakeElement {
  constructor(tag) {
    Object.assign(this, { tag, attributes: new Map(), children: [], ownerDocument: this })
  }
  createElementNS(_, tag) { return new FakeElement(tag) }
  appendChild(child) { this.children.push(child) }
  setAttribute(key, value) { this.attributes.set(key, String(value)) }
  getAttribute(key) { return this.attributes.get(key) ?? null }
}

test('showing sets the attributes of mounted parts', () => {
  const [svg, motion] = [new FakeElement('svg'), prepare(read('knee-to-chest/motion.json'))]
  const acts = mount(svg, motion, 'stage')
  show(acts, motion, 'hold', 0)
  assert.equal(svg.getAttribute('viewBox'), motion.viewBox)
  assert.deepEqual(acts.map(({ group }) => group.getAttribute('visibility')), ['hidden', 'visible'])
  const glow = acts[1].parts.find(part => part.kind === 'glow')
  assert.equal(glow.path.getAttribute('opacity'), '1')
  assert.match(glow.path.getAttribute('fill'), /^url\(#stage-1-\d+\)$/)
  assert.ok(Number(glow.gradient.getAttribute('r')) > 5)
})

test('for a person who wants less motion a phase is one still', () => {
  const [svg, motion] = [new FakeElement('svg'), prepare(square)]
  const acts = mount(svg, motion, 'stage')
  wish.matches = true
  show(acts, motion, 'way_in', 0.1, 0.5)
  wish.matches = false
  assert.equal(acts[0].parts[0].path.getAttribute('d'), drawingAt(motion, 'hold', 0).parts[0].d)
})

test('a tap on the body map ticks the checkbox, and a tick paints the place', () => {
  const listeners = {}
  const classes = new Set()
  const box = {
    value: 'right_calf', checked: false, matches: () => true,
    click() { box.checked = !box.checked; listeners.change({ target: box }) },
  }
  const place = {
    dataset: { place: 'right_calf' }, closest: () => place,
    classList: { toggle: (name, on) => (on ? classes.add(name) : classes.delete(name)) },
  }
  bindBodyMap({
    querySelectorAll: selector => (selector === '[data-place]' ? [place] : [box]),
    addEventListener: (name, listener) => { listeners[name] = listener },
  })
  assert.equal(classes.has('is-marked'), false)
  listeners.click({ target: place })
  assert.equal(box.checked, true)
  assert.equal(classes.has('is-marked'), true)
})

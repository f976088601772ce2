import assert from "node:assert/strict"
import { test } from "node:test"

import { leaveAfter } from "../../static/diary/undo.js"

/** A window's timers that go off when a test says so. */
class Timers {
  waiting = null
  setTimeout = (act, ms) => {
    this.waiting = { act, ms }
    return this.waiting
  }
  clearTimeout = timer => {
    if (timer && timer === this.waiting) this.waiting = null
  }
}

function offered() {
  const timers = new Timers()
  const offer = Object.assign(new EventTarget(), { hidden: false })
  leaveAfter(offer, 10000, timers)
  return { offer, timers }
}

test("an offer left alone goes after its time", () => {
  const { offer, timers } = offered()
  assert.equal(timers.waiting.ms, 10000)
  timers.waiting.act()
  assert.equal(offer.hidden, true)
})

for (const [comes, leaves] of [["pointerenter", "pointerleave"], ["focusin", "focusout"]]) {
  test(`it stays from ${comes} on, and its time begins anew with ${leaves}`, () => {
    const { offer, timers } = offered()
    offer.dispatchEvent(new Event(comes))
    assert.equal(timers.waiting, null)
    offer.dispatchEvent(new Event(leaves))
    assert.equal(timers.waiting.ms, 10000)
    assert.equal(offer.hidden, false)
  })
}

import assert from "node:assert/strict"
import test from "node:test"
import { canStayAwake, keepAwake } from "../../static/session/wake-lock.js"

/** A browser whose page is shown and hidden; hidden, it lets go of the lock by itself. */
class Browser extends EventTarget {
  visibilityState = "visible"
  locks = []
  refuses = false
  wakeLock = {
    request: async () => {
      if (this.refuses) throw new Error("not now")
      const lock = { released: false, release() { this.released = true } }
      this.locks.push(lock)
      return lock
    },
  }

  async show(state) {
    this.visibilityState = state
    if (state === "hidden") for (const lock of this.locks) lock.released = true
    this.dispatchEvent(new Event("visibilitychange"))
    await Promise.resolve()
  }
}

test("the lock is taken at once and again on return", async () => {
  const browser = new Browser()
  keepAwake(browser, browser, new AbortController().signal)
  await browser.show("hidden")
  assert.equal(browser.locks.length, 1)
  await browser.show("visible")
  assert.equal(browser.locks.length, 2)
})

test("it is not taken twice", async () => {
  const browser = new Browser()
  keepAwake(browser, browser, new AbortController().signal)
  await browser.show("visible")
  await browser.show("visible")
  assert.equal(browser.locks.length, 1)
})

test("it is let go when the session is over", async () => {
  const browser = new Browser()
  const stop = new AbortController()
  keepAwake(browser, browser, stop.signal)
  await Promise.resolve()
  stop.abort()
  assert.equal(browser.locks[0].released, true)
  await browser.show("visible")
  assert.equal(browser.locks.length, 1)
})

test("a session that ends while the lock is on its way lets go of it too", async () => {
  const browser = new Browser()
  const stop = new AbortController()
  keepAwake(browser, browser, stop.signal)
  stop.abort()
  await new Promise(done => setImmediate(done))
  assert.deepEqual(browser.locks.map(lock => lock.released), [true])
})

test("refused once, it is asked for again on return", async () => {
  const browser = new Browser()
  browser.refuses = true
  keepAwake(browser, browser, new AbortController().signal)
  await new Promise(done => setImmediate(done))
  browser.refuses = false
  await browser.show("visible")
  assert.equal(browser.locks.length, 1)
})

test("a browser without one is left alone", () => {
  assert.equal(canStayAwake({}), false)
  keepAwake({}, new EventTarget(), new AbortController().signal)
})

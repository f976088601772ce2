import assert from "node:assert/strict"
import test from "node:test"
import { anchor, Clock, reconciled } from "../../static/session/clock.js"

const HOUR = 3600

test("while both clocks agree nothing is put right", () => {
  assert.equal(reconciled(anchor(10, 5000), 85, 5075).ahead, 0)
  assert.equal(reconciled(anchor(10, 5000), 85, 5076.9).ahead, 0)
})

test("a device that slept for a minute is a minute on", () => {
  assert.equal(reconciled(anchor(10, 5000), 15, 5065).ahead, 60)
})

test("a sleep counts for three hours at most", () => {
  assert.equal(reconciled(anchor(0, 5000), 10, 5000 + 9 * HOUR).ahead, 3 * HOUR - 10)
})

test("a wall clock set back does not turn time back", () => {
  assert.equal(reconciled(anchor(0, 5000), 10, 4000).ahead, 0)
})

test("two sleeps add up", () => {
  const first = reconciled(anchor(0, 0), 1, 31)
  assert.equal(reconciled(first, 2, 52).ahead, 50)
})

test("a clock goes on in seconds and catches up when the page returns", () => {
  const device = { monotonic: 2_000, wall: 1_700_000_000_000 }
  const clock = new Clock(() => device.monotonic, () => device.wall)
  const began = clock.now()
  device.monotonic += 1_000
  device.wall += 76_000
  assert.equal(clock.now() - began, 1)
  assert.equal(clock.returned() - began, 76)
  assert.equal(clock.now() - began, 76)
})

import assert from "node:assert/strict"
import test from "node:test"
import { outcome, Saving } from "../../static/settings/saving.js"

const KEPT = { type: "opaqueredirect", status: 0 }

/** A form whose answers come when they are told to. */
function form() {
  const waiting = []
  const words = []
  const saving = new Saving({
    send: () => new Promise((resolve, reject) => waiting.push({ resolve, reject })),
    say: word => words.push(word),
  })
  return { saving, waiting, words }
}

test("only a redirect means that it was kept", () => {
  assert.equal(outcome(KEPT), "saved")
  assert.equal(outcome({ type: "basic", status: 422 }), "refused")
  for (const status of [200, 400, 403, 500, 503]) assert.equal(outcome({ type: "basic", status }), "failed")
})

test("it says that it saves, and then that it is saved", async () => {
  const { saving, waiting, words } = form()
  const done = saving.save()
  assert.deepEqual(words, ["saving"])
  waiting[0].resolve(KEPT)
  await done
  assert.deepEqual(words, ["saving", "saved"])
})

test("without a network it says that it is not saved, and can be tried again", async () => {
  const { saving, waiting, words } = form()
  const first = saving.save()
  waiting[0].reject(new TypeError("no network"))
  await first
  const second = saving.save()
  waiting[1].resolve(KEPT)
  await second
  assert.deepEqual(words, ["saving", "failed", "saving", "saved"])
})

test("changes during a save lead to one more save, with the newest choice", async () => {
  const { saving, waiting, words } = form()
  const done = saving.save()
  saving.save()
  saving.save()
  assert.equal(waiting.length, 1)
  waiting[0].resolve({ type: "basic", status: 503 })
  while (waiting.length < 2) await Promise.resolve()
  waiting[1].resolve(KEPT)
  await done
  assert.equal(waiting.length, 2)
  assert.deepEqual(words, ["saving", "saving", "saved"])
})

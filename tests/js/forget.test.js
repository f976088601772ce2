import assert from "node:assert/strict"
import { test } from "node:test"

import { forget } from "../../static/data/forget.js"

/** An IndexedDB that deletes, or refuses to. */
function factory(answer) {
  const deleted = []
  return {
    deleted,
    deleteDatabase(name) {
      deleted.push(name)
      const request = {}
      queueMicrotask(() => request[answer]())
      return request
    },
  }
}

for (const answer of ["onsuccess", "onerror"]) {
  test(`the database is asked to go, and waiting ends with ${answer}`, async () => {
    const browser = factory(answer)
    await forget(browser)
    assert.deepEqual(browser.deleted, ["steady"])
  })
}

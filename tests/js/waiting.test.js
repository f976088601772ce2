import assert from "node:assert/strict"
import test from "node:test"
import { adopted, endsRound, next, passes, unsaved } from "../../static/shared/waiting.js"

const check = (more = {}) => ({ id: "check", kind: "checks", handle: "A", made: 1, record: { at: "" }, ...more })
const session = (more = {}) => ({ id: "session", kind: "sessions", handle: "A", made: 2, record: { check: "check" }, ...more })

test("what was made first is sent first, and what is saved no more", () => {
  const saved = session({ id: "saved", saved: true, made: 0 })
  assert.deepEqual(unsaved([session(), saved, check()]).map(entry => entry.id), ["check", "session"])
})

test("a session never goes before its check, also where the clock was set back between them", () => {
  const waiting = unsaved([check({ made: 9 }), session({ made: 2 })])
  assert.equal(next(waiting, new Set()).id, "check")
})

test("a session stays while its check could not be sent, and goes without one that was refused", () => {
  const tried = new Set(["check"])
  assert.equal(next([check({ problem: { kind: "failed" } }), session()], tried), null)
  assert.equal(next([check({ problem: { kind: "refused" } }), session()], tried).id, "session")
})

test("nothing is tried twice in a round", () => {
  assert.equal(next([session()], new Set(["session"])), null)
})

test("a problem of one record lets the next one try; others end the round", () => {
  const ends = ["network", "portal", "server", "access", "busy", "refused", "diary", "failed"].filter(kind => endsRound({ kind }))
  assert.deepEqual(ends, ["network", "portal", "server", "access", "busy"])
  assert.equal(endsRound(null), false)
})

test("what is refused or another diary's is not tried again by itself", () => {
  assert.deepEqual(["refused", "diary", "failed", "network"].map(kind => passes({ kind })), [false, false, true, true])
  assert.equal(passes(null), false)
})

test("the first diary adopts what was made before it, and nothing of another", () => {
  assert.deepEqual(adopted([{ id: 1, handle: null }, { id: 2, handle: "B" }], "A"), [{ id: 1, handle: "A" }])
})

import assert from "node:assert/strict"
import test from "node:test"
import { get, put, secondsUntil, sentAt } from "../../static/shared/api.js"

const ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
const json = (body, status = 200, headers = {}) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } })

/** Lets the network answer so while `work` runs. */
async function answering(answer, work) {
  const before = globalThis.fetch
  globalThis.fetch = async (...asked) => answer(...asked)
  try {
    return await work()
  } finally {
    globalThis.fetch = before
  }
}

const putting = answer => answering(answer, () => put("/api/v1/sessions", ID, { finished_at: "2026-11-23T08:00:00Z" }))

test("200 and 201 with the record's own id are saved", async () => {
  for (const status of [200, 201]) {
    assert.deepEqual(await putting(() => json({ id: ID, handle: "A" }, status)), { handle: "A" })
  }
})

test("whatever else answers, it is not saved", async () => {
  const page = status => new Response("<h1>Sign in</h1>", { status, headers: { "Content-Type": "text/html" } })
  const cases = [
    [() => { throw new TypeError("offline") }, "network"],
    [() => page(200), "portal"],
    [() => page(404), "portal"],
    [() => json({ id: "another" }), "portal"],
    [() => page(502), "server"],
    ...[503, 504, 429, 408].map(status => [() => json({}, status), "server"]),
    [() => json({}, 500), "failed"],
    ...[401, 403].map(status => [() => json({}, status), "access"]),
    ...[400, 404, 409, 413, 415, 422].map(status => [() => json({}, status), "refused"]),
    [() => new Response("{", { headers: { "Content-Type": "application/json" } }), "network"],
  ]
  for (const [answer, kind] of cases) assert.equal((await putting(answer)).problem.kind, kind)
})

test("a refusal says why, and a busy server when to come back", async () => {
  const { problem } = await putting(() => json({ error: { message: "No." } }, 503, { "Retry-After": "7" }))
  assert.deepEqual(problem, { kind: "server", message: "No.", retry_s: 7 })
})

test("what is read is the body of an answer in JSON", async () => {
  assert.deepEqual(await answering(() => json({ a: 1 }), () => get("/api/v1/today")), { body: { a: 1 } })
})

test("Retry-After may be seconds, a date or nonsense", () => {
  const now = Date.parse("2026-11-23T08:00:00Z")
  const asked = ["30", "Mon, 23 Nov 2026 08:01:00 GMT", "Mon, 23 Nov 2026 07:00:00 GMT", "soon", null]
  assert.deepEqual(asked.map(header => secondsUntil(header, now)), [30, 60, 0, 0, 0])
})

test("the time of sending never lies before the record: a clock that was set back is put right", () => {
  const now = Date.parse("2026-11-23T08:00:00Z")
  assert.equal(sentAt({ finished_at: "2026-11-23T07:00:00Z" }, now), "2026-11-23T08:00:00.000Z")
  assert.equal(sentAt({ at: "2027-11-23T07:00:00Z" }, now), "2027-11-23T07:00:00.000Z")
})

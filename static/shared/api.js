/**
 * Talks to Steady's own JSON API; a failure never throws.
 *
 * @typedef {{kind: string, message: string, retry_s: number}} Problem  network: nobody answered; portal: somebody else
 *   answered; server: it cannot now; failed: it cannot with this; access: it may not; refused: this is wrong
 */

const WITHIN_MS = 20000
const LATER = new Set([408, 425, 429])
const ACCESS = new Set([401, 403])

/** Returns { body } of what is at `path`, or { problem }. */
export function get(path, within = WITHIN_MS) {
  return asked(path, { headers: { Accept: "application/json" } }, within)
}

/** Sends a record once. Returns { handle }, whose diary has it now, or { problem }: then it is not saved. */
export async function put(path, id, record) {
  const { body, problem } = await asked(`${path}/${id}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json", "X-Steady": "1" },
    body: JSON.stringify({ ...record, sent_at: sentAt(record, Date.now()) }),
  }, WITHIN_MS)
  if (problem) return { problem }
  return body.id === id ? { handle: body.handle } : { problem: { kind: "portal", message: "", retry_s: 0 } }
}

/** Returns the time of sending, by the clock that made the record: it never lies before the record itself. */
export function sentAt(record, now) {
  const made = Date.parse(record.finished_at ?? record.at)
  return new Date(Math.max(now, made)).toISOString()
}

async function asked(path, options, within) {
  const signal = AbortSignal.timeout?.(within)
  try {
    return await read(await fetch(path, { ...options, signal, redirect: "error", cache: "no-cache" }))
  } catch {
    return { problem: { kind: "network", message: "", retry_s: 0 } }
  }
}

async function read(answer) {
  const retry_s = secondsUntil(answer.headers.get("Retry-After"), Date.now())
  const body = isJson(answer) ? await answer.json() : null
  if (!body) return { problem: { kind: answer.status >= 500 ? "server" : "portal", message: "", retry_s } }
  if (answer.status === 200 || answer.status === 201) return { body }
  return { problem: { kind: kindOf(answer.status), message: body.error?.message ?? "", retry_s } }
}

function isJson(answer) {
  return (answer.headers.get("Content-Type") ?? "").startsWith("application/json")
}

function kindOf(status) {
  if (status === 500) return "failed"
  if (status > 500 || LATER.has(status)) return "server"
  return ACCESS.has(status) ? "access" : "refused"
}

/** Returns the seconds that a Retry-After asks for, given in seconds or as a date; 0 when it says nothing. */
export function secondsUntil(header, now) {
  if (!header) return 0
  const seconds = Number(header)
  const until = Number.isNaN(seconds) ? (Date.parse(header) - now) / 1000 : seconds
  return Math.max(0, until || 0)
}

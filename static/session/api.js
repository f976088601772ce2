/** Talks to Steady's own JSON API; every answer is an object, a failure never throws. */

const RETRIES_MS = [0, 1000, 4000]

/** Returns the JSON at `path`, or null when there is none to be had now. */
export async function get(path) {
  try {
    const answer = await fetch(path, { headers: { Accept: "application/json" } })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}

/**
 * Sends a record until the server has it, a few times.
 * Returns { saved: true, record } or { saved: false, message, fields }; the record is the
 * sender's to keep until it is saved.
 */
export async function put(path, record, wait = pause) {
  let failure = { saved: false, message: "", fields: {} }
  for (const delay of RETRIES_MS) {
    await wait(delay)
    const answer = await send(path, record)
    if (answer.saved || answer.final) return answer
    failure = answer
  }
  return failure
}

async function send(path, record) {
  try {
    const answer = await fetch(path, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-Steady": "1" },
      body: JSON.stringify({ ...record, sent_at: new Date().toISOString() }),
    })
    const body = await answer.json()
    if (answer.status === 200 || answer.status === 201) return { saved: true, record: body }
    const { message = "", fields = {} } = body.error ?? {}
    return { saved: false, message, fields, final: answer.status < 500 }
  } catch {
    return { saved: false, message: "", fields: {}, final: false }
  }
}

function pause(milliseconds) {
  return new Promise(done => setTimeout(done, milliseconds))
}

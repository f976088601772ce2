/** Sends records one after another, in the order they were made; what is not saved yet is kept. */

const AGAIN_MS = 15000

export class Sender {
  #send
  #later
  #waiting = []
  #busy = false
  #timer = null
  #told

  /** `send(path, record)` as in api.js; `told(waiting, problem)` hears of every change. */
  constructor(send, told, later = (work, delay) => setTimeout(work, delay)) {
    this.#send = send
    this.#told = told
    this.#later = later
  }

  /** Returns how many records are not saved yet. */
  get waiting() {
    return this.#waiting.length
  }

  /** Returns the records that are not saved yet, as text to be kept elsewhere. */
  get text() {
    return JSON.stringify(this.#waiting, null, 2)
  }

  /** Keeps a record and sends all that waits. */
  keep(path, record) {
    this.#waiting.push({ path, record })
    return this.flush()
  }

  /** Sends what waits; a record leaves the line only when the server has it. */
  async flush() {
    if (this.#busy) return
    this.#busy = true
    clearTimeout(this.#timer)
    let problem = null
    while (this.#waiting.length && !problem) {
      const [{ path, record }] = this.#waiting
      const answer = await this.#send(path, record)
      if (answer.saved) this.#waiting.shift()
      else problem = answer
    }
    this.#busy = false
    if (problem) this.#timer = this.#later(() => this.flush(), AGAIN_MS)
    this.#told(this.#waiting.length, problem)
  }
}

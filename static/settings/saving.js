/** Saves a form at each change; one save at a time, and the newest choice is the one that stays. */

/** What an answer of the server means: it was kept, it needs another look, or nobody knows. */
export function outcome({ type, status }) {
  if (type === "opaqueredirect") return "saved"
  return status === 422 ? "refused" : "failed"
}

/** Saves what `send` sends whenever it is told to; `say` hears saving, saved, refused or failed. */
export class Saving {
  #send
  #say
  #busy = false
  #again = false

  constructor({ send, say }) {
    this.#send = send
    this.#say = say
  }

  /** Saves now, or once more after the save that is under way. */
  async save() {
    this.#again = true
    if (this.#busy) return
    this.#busy = true
    let found
    while (this.#again) {
      this.#again = false
      this.#say("saving")
      found = await this.#sent()
    }
    this.#busy = false
    this.#say(found)
  }

  async #sent() {
    try {
      return outcome(await this.#send())
    } catch {
      return "failed"
    }
  }
}

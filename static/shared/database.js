/**
 * What this browser keeps: records that are not saved yet, the session in progress, the offline packs. Where the
 * browser refuses (a private window, a full disk), all goes on in memory while the page is open.
 *
 * @typedef {["put", string, Object] | ["remove", string, string]} Step  one change: of a store, a value or a key
 */

export const NAME = "steady"
const VERSION = 1
/** The stores, each with the field that is its key. */
const STORES = { outbox: "id", sessions: "id", progress: "id", packs: "key", leases: "name" }
const OPENS_WITHIN_MS = 5000

export class Database {
  #factory
  #opened = null
  #unkept = Object.fromEntries(Object.keys(STORES).map(name => [name, new Map()]))

  constructor(factory = globalThis.indexedDB) {
    this.#factory = factory
  }

  /** Says whether this browser lets us keep anything at all. */
  async usable() {
    return this.#open().then(() => true, () => false)
  }

  /** Says whether all that was written is really kept, not only in memory. */
  get lasting() {
    return Object.values(this.#unkept).every(values => values.size === 0)
  }

  /** Returns all values of a store. */
  async all(store) {
    const kept = await this.#read(store, all => all.getAll()) ?? []
    const unkept = this.#unkept[store]
    return [...kept.filter(value => !unkept.has(value[STORES[store]])), ...unkept.values()]
  }

  /** Returns one value of a store, or null. */
  async get(store, key) {
    return this.#unkept[store].get(key) ?? await this.#read(store, all => all.get(key)) ?? null
  }

  /** Makes all of these changes at once, on the disk before it returns; what is refused there stays in memory. */
  async write(steps) {
    try {
      await this.#run(steps.map(([, store]) => store), "readwrite", transaction => {
        for (const step of steps) change(transaction, step)
      })
      for (const [, store, value] of steps) this.#unkept[store].delete(keyOf(store, value))
    } catch {
      for (const [kind, store, value] of steps) {
        if (kind === "put") this.#unkept[store].set(keyOf(store, value), value)
        else this.#unkept[store].delete(value)
      }
    }
  }

  /** Reads a value and writes what `change` makes of it (null: leaves it); nobody can come in between. */
  async exchange(store, key, change) {
    await this.#run([store], "readwrite", transaction => {
      const all = transaction.objectStore(store)
      all.get(key).onsuccess = event => {
        const changed = change(event.target.result ?? null)
        if (changed) all.put(changed)
      }
    })
  }

  async #read(store, work) {
    try {
      return await this.#run([store], "readonly", transaction => work(transaction.objectStore(store)))
    } catch {
      return null
    }
  }

  /** A phone may close the connection of a page it has put aside: then it is opened once more. */
  async #run(stores, mode, work) {
    try {
      return await transact(await this.#open(), stores, mode, work)
    } catch (error) {
      if (error.name !== "InvalidStateError") throw error
      this.#opened = null
      return transact(await this.#open(), stores, mode, work)
    }
  }

  #open() {
    this.#opened ??= opened(this.#factory)
    return this.#opened
  }
}

function keyOf(store, value) {
  return typeof value === "string" ? value : value[STORES[store]]
}

function change(transaction, [kind, store, value]) {
  const all = transaction.objectStore(store)
  return kind === "put" ? all.put(value) : all.delete(value)
}

function transact(database, stores, mode, work) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(stores, mode, { durability: "strict" })
    let request
    transaction.oncomplete = () => resolve(request?.result)
    transaction.onabort = () => reject(transaction.error ?? new Error("the browser gave it up"))
    try {
      request = work(transaction)
    } catch (error) {
      transaction.abort()
      reject(error)
    }
  })
}

function opened(factory) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("the browser does not answer")), OPENS_WITHIN_MS)
    const request = factory.open(NAME, VERSION)
    request.onerror = () => reject(request.error)
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(STORES)) request.result.createObjectStore(name, { keyPath })
    }
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
  })
}

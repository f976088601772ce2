import { NAME } from "../shared/database.js"

/** Drops everything that this browser keeps; returns when it is gone, or when the browser refuses. */
export function forget(factory = globalThis.indexedDB) {
  return new Promise(resolve => {
    const request = factory.deleteDatabase(NAME)
    request.onsuccess = request.onerror = () => resolve()
  })
}

/** Keeps the screen on for as long as a session plays, where the browser can. */

/** Says whether this browser can: not on plain http from another device, nor in an old one. */
export function canStayAwake(navigator) {
  return Boolean(navigator.wakeLock)
}

/**
 * Keeps the screen on until `signal` ends it; call it inside the tap that starts. The browser lets
 * go whenever the page is hidden, so it is asked again on every return; a refusal changes nothing.
 */
export function keepAwake(navigator, document, signal) {
  if (!canStayAwake(navigator)) return
  let lock = null
  let asked = false
  const take = async () => {
    if (document.visibilityState !== "visible" || asked || (lock && !lock.released)) return
    asked = true
    try {
      lock = await navigator.wakeLock.request("screen")
      if (signal.aborted) lock.release()
    } catch {
      lock = null
    }
    asked = false
  }
  document.addEventListener("visibilitychange", take, { signal })
  signal.addEventListener("abort", () => lock?.release())
  take()
}

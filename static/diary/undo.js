/** An offer that goes by itself, though never from under a hand. */

/**
 * Hides `offer` once it was left alone for `ms`: neither pointed at nor holding the focus.
 * `timers` are those of the window, or of a test.
 */
export function leaveAfter(offer, ms, timers = window) {
  let timer
  const wait = () => {
    timers.clearTimeout(timer)
    timer = timers.setTimeout(() => { offer.hidden = true }, ms)
  }
  const stay = () => timers.clearTimeout(timer)
  for (const name of ["pointerenter", "focusin"]) offer.addEventListener(name, stay)
  for (const name of ["pointerleave", "focusout"]) offer.addEventListener(name, wait)
  wait()
}

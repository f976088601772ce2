/** Buttons, taps and keys of the player, each one event for the guide. */

const KEYS = { " ": "toggle", ArrowLeft: "back", ArrowRight: "skip", m: "sound", M: "sound", Escape: "end" }

/** Connects a stage to its guide until `signal` ends it. */
export function connect(view, guide, tones, signal) {
  const ask = view.querySelector('[data-dialog="end"]')
  const warning = view.querySelector('[data-dialog="warning"]')
  const actions = {
    toggle: () => guide.toggle(),
    pause: () => view.hasAttribute("data-waiting") && guide.state.status === "playing"
      ? guide.send({ type: "SKIP", scope: "step" }) : guide.toggle(),
    back: () => guide.send({ type: "BACK" }),
    skip: () => guide.send({ type: "SKIP", scope: "step" }),
    sound: () => mute(view, tones),
    end: () => stopAndAsk(ask, guide),
    warning: () => stopAndAsk(warning, guide),
    stay: () => { ask.close(); warning.close() },
    "end-now": () => { ask.close(); guide.send({ type: "END" }) },
    "end-warning": () => { warning.close(); guide.send({ type: "WARNING" }) },
  }
  view.addEventListener("click", event => {
    const button = event.target.closest("[data-do]")
    if (button) {
      event.preventDefault()
      actions[button.dataset.do]?.()
    } else if (!event.target.closest("dialog")) actions.toggle()
  })
  const onKey = event => {
    if (ask.open || warning.open || event.ctrlKey || event.altKey || event.metaKey) return
    const action = KEYS[event.key]
    if (!action || (event.key === " " && event.target.closest("button"))) return
    event.preventDefault()
    actions[action]()
  }
  view.ownerDocument.addEventListener("keydown", onKey, { signal })
}

function stopAndAsk(dialog, guide) {
  if (guide.state.status === "playing") guide.send({ type: "PAUSE" })
  dialog.showModal()
  dialog.querySelector("h2").focus()
}

function mute(view, tones) {
  tones.muted = !tones.muted
  view.querySelector('[data-do="sound"]').setAttribute("aria-pressed", String(!tones.muted))
}

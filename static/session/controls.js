/** Buttons, taps and keys of the player, each one event for the guide. */

const KEYS = { " ": "toggle", ArrowLeft: "back", ArrowRight: "skip", Escape: "end" }
const LETTERS = { h: "hurts", m: "sound" }

/** Connects a stage to its guide until `signal` ends it; `letters`: single letters are keys too. */
export function connect(view, { guide, senses, leftHold, letters }, signal) {
  const [ask, warning] = ["end", "warning"].map(name => view.querySelector(`[data-dialog="${name}"]`))
  const stay = dialog => {
    dialog.close()
    if (guide.state.status === "paused") guide.toggle()
  }
  const actions = {
    toggle: () => guide.toggle(),
    pause: () => view.hasAttribute("data-waiting") ? actions.skip() : guide.toggle(),
    back: () => guide.send({ type: "BACK" }),
    skip: () => guide.send({ type: "SKIP", scope: "step" }),
    "go-back": () => guide.send(leftHold.back()),
    hurts: () => guide.send({ type: "HURTS" }),
    sound: () => mute(view, senses),
    end: () => stopAndAsk(ask, guide),
    warning: () => stopAndAsk(warning, guide),
    stay: () => stay(ask),
    "stay-warned": () => stay(warning),
    "end-now": () => guide.send({ type: "END" }),
    "end-warning": () => guide.send({ type: "WARNING" }),
  }
  view.addEventListener("click", event => {
    const { do: action, then } = event.target.closest("[data-do], [data-then]")?.dataset ?? {}
    if (then) guide.send({ type: "CHOOSE", then })
    else if (action) {
      event.preventDefault()
      actions[action]()
    } else if (!event.target.closest("dialog")) actions.toggle()
  })
  view.ownerDocument.addEventListener("keydown", event => {
    if (view.querySelector("dialog[open]") || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
    const action = KEYS[event.key] ?? (letters ? LETTERS[event.key.toLowerCase()] : undefined)
    if (!action || (event.key === " " && event.target.closest("button, a"))) return
    event.preventDefault()
    actions[action]()
  }, { signal })
}

function stopAndAsk(dialog, guide) {
  guide.send({ type: "PAUSE" })
  dialog.showModal()
  dialog.querySelector("h2").focus()
}

function mute(view, senses) {
  senses.mute()
  view.querySelector('[data-do="sound"]').setAttribute("aria-pressed", String(!senses.muted))
}

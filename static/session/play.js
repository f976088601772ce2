/** Puts the player on the screen and runs it to its end. */

import { Clock } from "./clock.js"
import { connect } from "./controls.js"
import { Guide } from "./guide.js"
import { HurtsSheet } from "./hurts.js"
import { LeftHold } from "./left-hold.js"
import { MediaKeys } from "./media.js"
import { Picture } from "./picture.js"
import { Player } from "./player.js"
import { Senses } from "./senses.js"
import { Stage } from "./stage.js"
import { Tones } from "./tones.js"
import { show } from "./view.js"
import { deviceVoice, LOUDNESS } from "./voice.js"
import { keepAwake } from "./wake-lock.js"

/**
 * Plays from `state` on; call it inside a tap, so that it may sound. `onDone(state)` is told
 * once, when the last cue is over or somebody ended it; `keeping` follows every step.
 */
export function play(main, page, script, state, keeping, onDone) {
  const document = main.ownerDocument
  const view = show(main, "player")
  const stop = new AbortController()
  const guide = new Guide({
    player: new Player(script, page.hurts_to_end),
    state,
    clock: new Clock(() => performance.now(), () => Date.now()),
    onDone: ended => {
      stop.abort()
      document.documentElement.classList.remove("is-playing")
      onDone(ended)
    },
  })
  guide.join(keeping)
  follow(view, guide, page, script, stop.signal)
  document.documentElement.classList.add("is-playing")
  guide.start()
}

function follow(view, guide, page, script, signal) {
  const { voice: mode, speed, volume, letter_keys: letters } = page.choices
  const document = view.ownerDocument
  const senses = new Senses({
    script, mode,
    voice: deviceVoice(document, { speed, volume }),
    tones: new Tones({ volume: LOUDNESS[volume] }),
    vibrate: pattern => navigator.vibrate?.(pattern),
  })
  const inSteps = matchMedia("(prefers-reduced-motion: reduce)").matches
  const stage = new Stage(view, { words: page.words, script, speaks: () => senses.speaks, inSteps })
  const picture = new Picture(view.querySelector("[data-picture]"), { script, files: page.motions, still: inSteps })
  picture.prepare(guide.state.plan)
  const leftHold = new LeftHold(view.querySelector('[data-do="go-back"]'))
  const session = mode === "silent" ? undefined : navigator.mediaSession
  const keys = new MediaKeys({ session, audio: new Audio(), title: () => stage.title })
  connect(view, { guide, senses, leftHold, letters }, signal)
  keepAwake(navigator, document, signal)
  keys.begin(mediaActions(guide), signal)
  const sheet = new HurtsSheet(view.querySelector('[data-dialog="hurts"]'), script, () => guide.choices)
  for (const follower of [senses, stage, picture, sheet, leftHold, keys]) guide.join(follower)
  watch(document, guide, leftHold, signal)
}

function mediaActions(guide) {
  const when = (playing, act) => () => (guide.state.status === "playing") === playing && act()
  return {
    play: when(false, () => guide.toggle()),
    pause: when(true, () => guide.toggle()),
    back: () => guide.send({ type: "BACK" }),
    skip: () => guide.send({ type: "SKIP", scope: "step" }),
  }
}

function watch(document, guide, leftHold, signal) {
  const seen = () => document.hidden ? leftHold.hidden() : guide.returned()
  document.addEventListener("visibilitychange", seen, { signal })
}

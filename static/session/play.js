/** Puts the player on the screen and runs it to its end. */

import { Clock } from "./clock.js"
import { connect } from "./controls.js"
import { Guide } from "./guide.js"
import { Player } from "./player.js"
import { Stage } from "./stage.js"
import { Tones } from "./tones.js"
import { show } from "./view.js"

/**
 * Plays from `state` on; call it inside a tap, so that it may sound. `onDone(state)` is told
 * once, when the last cue is over or somebody ended it; `keeping` follows every step.
 */
export function play(main, page, script, state, keeping, onDone) {
  const document = main.ownerDocument
  const view = show(main, "player")
  const tones = new Tones()
  const guide = new Guide({
    player: new Player(script, page.hurts_to_end),
    state,
    stage: new Stage(view, page.words, script),
    clock: new Clock(() => performance.now(), () => Date.now()),
    tones,
    onDone: ended => {
      stop.abort()
      document.documentElement.classList.remove("is-playing")
      onDone(ended)
    },
  })
  const stop = new AbortController()
  connect(view, guide, tones, stop.signal)
  document.addEventListener("visibilitychange", () => document.hidden || guide.returned(), { signal: stop.signal })
  document.documentElement.classList.add("is-playing")
  guide.join(keeping)
  guide.start()
}

/** The drawing on the stage: moves through each step at the pace of its cue, and rests in the hold. */

import { mount, prepare, show } from "../figures/motion.js"
import { blockOf } from "./timeline.js"

/** In a rest the position is taken up again, as in the setup. */
const PHASES = {
  open: "rest", between: "rest", setup: "setup", rest: "setup", switch: "setup", set_rest: "setup",
  move_in: "way_in", hold: "hold", move_out: "way_out", close: "rest",
}
const SETUP_S = 8
const BREATH_S = 6
const SVG = "http://www.w3.org/2000/svg"

/**
 * Returns how to draw one moment: the phase of the motion, how far into it from 0 to 1, how far
 * the body has breathed in, and whether the drawing is mirrored (the files show the right side).
 * `still`: no motion, the end of each phase.
 */
export function poseAt({ cue, left }, still) {
  const into = cue.lasts_s - left
  const breath = cue.phase === "hold" && !still ? (1 - Math.cos((2 * Math.PI * into) / BREATH_S)) / 2 : 0
  const phase = PHASES[cue.phase]
  const takes_s = phase === "setup" ? Math.min(cue.lasts_s, SETUP_S) : cue.lasts_s
  return { phase, t: still ? 1 : Math.min(1, into / takes_s), breath, mirrored: cue.side === "left" }
}

/** Draws an exercise held still into an empty frame; without its drawing the frame goes. */
export async function drawHeld(frame, file, name) {
  const motion = await motionIn(file)
  if (!motion) return frame.remove()
  const acts = mount(emptyDrawing(frame), motion, name)
  show(acts, motion, "hold", 1)
}

/** Returns the file that moves an exercise in a variant, the standard one's where it has no own. */
export function motionFile(files, { slug, variant }) {
  return files[slug][variant] ?? files[slug].base
}

function emptyDrawing(frame) {
  const svg = frame.ownerDocument.createElementNS(SVG, "svg")
  svg.setAttribute("class", "steady-fig")
  frame.replaceChildren(svg)
  return svg
}

async function motionIn(file) {
  try {
    const answer = await fetch(new URL(`../figures/${file}`, import.meta.url))
    return answer.ok ? prepare(await answer.json()) : null
  } catch {
    return null
  }
}

export class Picture {
  #frame
  #script
  #files
  #still
  #motions = new Map()
  #shown = null
  #pose = ""
  #acts = []

  /** `files`: the motion of each exercise and variant; `still`: reduced motion was asked for. */
  constructor(frame, { script, files, still }) {
    this.#frame = frame
    this.#script = script
    this.#files = files
    this.#still = still
  }

  /** Fetches the motions of a plan one after another, the first one first. */
  async prepare({ items }) {
    for (const { block } of items) await this.#fetch(this.#fileOf(blockOf(this.#script, block)))
  }

  /** Draws one moment; until its motion is there the frame stays as it is. */
  follow({ moment, state }) {
    if (!moment.cue) return
    const file = this.#fileOf(blockOf(this.#script, state.plan.items[moment.cue.item].block))
    const motion = this.#motions.get(file)
    if (!motion) return void this.#fetch(file)
    if (this.#shown !== file) this.#mount(file, motion)
    const { phase, t, breath, mirrored } = poseAt(moment, this.#still)
    const pose = [file, phase, t, breath, mirrored].join()
    if (pose === this.#pose) return
    this.#pose = pose
    this.#frame.firstElementChild.classList.toggle("is-mirrored", mirrored)
    show(this.#acts, motion, phase, t, breath)
  }

  #mount(file, motion) {
    this.#acts = mount(emptyDrawing(this.#frame), motion, "stage")
    this.#shown = file
  }

  #fileOf(block) {
    return motionFile(this.#files, block)
  }

  /** Fetches a motion once; without it the words and colours carry the session. */
  async #fetch(file) {
    if (this.#motions.has(file)) return
    this.#motions.set(file, null)
    const motion = await motionIn(file)
    if (motion) this.#motions.set(file, motion)
    else this.#motions.delete(file)
  }
}

/** Which blocks of the script make up today's session. */

/** Returns the side to begin with: the one with fewer painful places, else the right. */
export function firstSide(places) {
  const on = side => (places ?? []).filter(place => place.startsWith(`${side}_`)).length
  return on("left") < on("right") ? "left" : "right"
}

/**
 * Returns the script with what a person chose: their own plans, blocks and times beside everybody's, and
 * `own`: { full: the ids of their full session by the side that begins, first_side }.
 */
export function personal(script, { choices, plans, script: own }) {
  return {
    ...script,
    plans,
    blocks: [...script.blocks, ...own.blocks],
    transitions: own.transitions,
    own: { full: own.full, first_side: choices.first_side },
  }
}

/**
 * Returns the plan named in the address, as the player takes it: { id, items: [{ block }] }.
 * `asked` is { plan, exercise }; an exercise alone is the plan "custom"; a gentle level has its own.
 * `side` is the less painful one, which counts unless the person chose another.
 */
export function planFor(script, asked, level, side) {
  const { full, first_side } = script.own
  const first = first_side === "less_painful" ? side : first_side
  const alone = script.alone[asked.exercise]
  if (level === "gentle") return build(script, "gentle", script.plans.gentle, first)
  if (alone) return build(script, "custom", [alone], first)
  if (asked.plan === "short") return build(script, "short", script.plans.short, first)
  return { id: "full", items: full[first].map(block => ({ block })) }
}

function build(script, id, items, side) {
  return { id, items: items.map(item => ({ block: blockFor(script, item, side).id })) }
}

function blockFor(script, { slug, variant, dose }, side) {
  return script.blocks.find(block =>
    block.slug === slug && block.variant === variant
    && (block.first_side === null || block.first_side === side)
    && block.dose.sets === dose.sets && block.dose.reps === dose.reps && block.dose.hold_s === dose.hold_s)
}

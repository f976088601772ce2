/** Which blocks of the script make up today's session. */

/** Returns the side to begin with: the one with fewer painful places, else the right. */
export function firstSide(places) {
  const on = side => (places ?? []).filter(place => place.startsWith(`${side}_`)).length
  return on("left") < on("right") ? "left" : "right"
}

/**
 * Returns the plan named in the address, as the player takes it: { id, items: [{ block }] }.
 * `asked` is { plan, exercise }; an exercise alone is the plan "custom"; a gentle level has its own.
 */
export function planFor(script, asked, level, side) {
  const alone = script.alone[asked.exercise]
  if (level === "gentle") return build(script, "gentle", script.plans.gentle, side)
  if (alone) return build(script, "custom", [alone], side)
  const id = asked.plan in script.plans ? asked.plan : "full"
  return build(script, id, script.plans[id], side)
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

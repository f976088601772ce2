/** Counts what is done as time passes: how long each repetition was held, and each exercise lasted. */

/** Returns the name under which the hold of a cue is counted. */
export function holdKey({ item, set, rep, side }) {
  return [item, set, rep, side ?? "both"].join("/")
}

/**
 * Returns the state once it has come to `position`. `held` is how far into each hold someone came, so that a hold
 * done again counts once; `spent` is the time in each item, changes and pauses apart, every second of it.
 */
export function credited(cues, state, position) {
  if (position <= state.seen) return state
  const held = { ...state.held }
  const spent = { ...state.spent }
  for (const cue of cues) {
    const ends = Math.min(position, cue.at_s + cue.lasts_s)
    const counted = ends - Math.max(state.seen, cue.at_s)
    if (counted <= 0 || cue.set === null) continue
    spent[cue.item] = (spent[cue.item] ?? 0) + counted
    if (cue.phase === "hold") held[holdKey(cue)] = Math.max(held[holdKey(cue)] ?? 0, ends - cue.at_s)
  }
  return { ...state, held, spent, seen: position }
}

/** Returns the state with its counts moved by one item, to make room for a new one after `item`. */
export function madeRoom(state, item) {
  const moved = key => {
    const [own, ...rest] = key.split("/")
    return [Number(own) > item ? Number(own) + 1 : own, ...rest].join("/")
  }
  const renamed = counts => Object.fromEntries(Object.entries(counts).map(([key, value]) => [moved(key), value]))
  return { ...state, held: renamed(state.held), spent: renamed(state.spent) }
}

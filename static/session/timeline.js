/**
 * A whole session on one line of time: blocks with changes between them.
 * The server does the same (app/domain/timeline.py); tests/contract/cues.json holds the two together.
 *
 * @typedef {{at_s: number, text: string}} Spoken
 * @typedef {{at_s: number, lasts_s: number, phase: string, side: ?string, set: ?number, rep: ?number,
 *   say: Spoken[], item: number, enter_s?: number, cut?: boolean}} Cue  `item`: the item it belongs to or leads to;
 *   `enter_s`: where a change is entered when the exercise before was left out; `cut`: of a part given up for an easier one
 * @typedef {{block: string, until?: number, from?: number, setup?: string}} Item  `until`: given up after so many
 *   seconds; `from`: begins at this cue of its block, after the setup of the block `setup`
 * @typedef {{id: string, items: Item[]}} Plan
 * @typedef {{cues: Cue[], seconds: number, minutes: number}} Timeline
 */

/** Returns the block with this id; throws when the script has none. */
export function blockOf(script, id) {
  const block = script.blocks.find(block => block.id === id)
  if (!block) throw new RangeError(`the script has no block ${id}`)
  return block
}

/** Returns the cues of a plan one after another, `at_s` counted from the start of the session. */
export function assemble(script, plan) {
  const parts = plan.items.map((item, index) => partOf(script, item, index))
  const count = parts.filter(part => !part.eased).length
  const cues = placed([
    around(script, count > 1 ? "opening" : "opening_single", 0),
    ...parts.flatMap((part, index) => [...change(script, parts[index - 1], part), ...part.cues]),
    around(script, closing(plan, parts.at(-1)), parts.length - 1),
  ])
  const seconds = cues.at(-1).at_s + cues.at(-1).lasts_s
  const [opening, ...others] = cues
  return { cues: [filled(opening, { count, minutes: minutes(seconds) }), ...others], seconds, minutes: minutes(seconds) }
}

/** Returns the cue playing at `elapsed` seconds and how long it still lasts; null once the script is over. */
export function positionAt(cues, elapsed) {
  const index = cues.findIndex(cue => elapsed < cue.at_s + cue.lasts_s)
  if (index === -1) return null
  const cue = cues[index]
  return { cue, index, left: cue.at_s + cue.lasts_s - elapsed }
}

/** Returns whole minutes, rounded up. */
export function minutes(seconds) {
  return Math.ceil(seconds / 60)
}

/** Only the first exercise says its name in its setup: of the others the change before has said it. */
function partOf(script, item, index) {
  const block = blockOf(script, item.block)
  const eased = item.from !== undefined
  const [first, ...rest] = eased ? easedCues(script, block, item) : block.cues
  const named = index === 0 || first.phase !== "setup"
  const cues = [named ? first : { ...first, say: first.say.slice(1) }, ...rest].map(cue => ({ ...cue, item: index }))
  return { block, eased, index, cues: item.until === undefined ? cues : cut(placed(cues), item.until) }
}

function easedCues(script, block, item) {
  const { side, set, rep } = block.cues[item.from]
  return [{ ...blockOf(script, item.setup).cues[0], side, set, rep }, ...block.cues.slice(item.from)]
}

function cut(cues, until) {
  return cues.filter(cue => cue.at_s < until)
    .map(cue => ({ ...cue, lasts_s: Math.min(cue.lasts_s, until - cue.at_s), cut: true }))
}

/** The change into a part: none before the first, nor where an easier variant goes on in the same position. */
function change(script, previous, part) {
  if (!previous) return []
  const [from, to] = [previous.block.position, part.block.position]
  if (part.eased && from === to) return []
  const cue = around(script, changeBetween(from, to), part.index)
  const done = part.eased ? "" : previous.block.done
  return [{ ...filled(cue, { done, next: part.block.next }), enter_s: cue.say[1].at_s }]
}

function changeBetween(from, to) {
  if (from === to) return "lying_to_lying"
  return to === "standing" ? "floor_to_standing" : "standing_to_floor"
}

function closing(plan, last) {
  if (last.block.position === "standing") return "close"
  return plan.id === "gentle" ? "close_gentle" : "close_lying"
}

function around(script, id, item) {
  const { phase, seconds, say } = script.transitions.find(transition => transition.id === id)
  return { at_s: 0, lasts_s: seconds, phase, side: null, set: null, rep: null, say, item }
}

/** Fills {names} in what is said, and leaves out what is then empty. */
function filled(cue, values) {
  const say = cue.say.map(line => ({ ...line, text: line.text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all) }))
  return { ...cue, say: say.filter(line => line.text) }
}

function placed(cues) {
  let at_s = 0
  return cues.map(cue => {
    const here = { ...cue, at_s }
    at_s += cue.lasts_s
    return here
  })
}

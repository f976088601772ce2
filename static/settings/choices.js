/** Reads the choices out of their form, as POST /api/v1/script takes them. */

const ONE = ["side_mode", "first_side", "voice", "speed", "volume"]
const SECONDS = ["between_lying_s", "floor_to_standing_s", "standing_to_floor_s"]

/** Returns the choices as they stand; a number that is none stays as it is typed, to be refused. */
export function chosenIn(form) {
  const given = new FormData(form)
  const number = name => given.has(name) ? Number(given.get(name)) : undefined
  const items = [...form.querySelectorAll("[data-slug]")]
    .filter(part => given.has(`do-${part.dataset.slug}`))
    .sort((a, b) => number(`place-${a.dataset.slug}`) - number(`place-${b.dataset.slug}`))
    .map(part => item(part, given, number))
  return {
    items,
    letter_keys: given.has("letter_keys"),
    ...Object.fromEntries(ONE.map(name => [name, given.get(name)])),
    ...Object.fromEntries(SECONDS.map(name => [name, number(name)])),
  }
}

function item({ dataset: { slug, usual } }, given, number) {
  const dose = JSON.parse(usual)
  for (const name of Object.keys(dose)) dose[name] = number(`${name}-${slug}`) ?? dose[name]
  return { slug, variant: given.get(`variant-${slug}`), dose, rest_s: number(`rest_s-${slug}`) }
}

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import test from "node:test"
import { runInNewContext } from "node:vm"

const SCRIPT = readFileSync(new URL("../../static/shared/look.js", import.meta.url), "utf8")
const MEDIA = ["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"]

/** A page with these cookies on which the script has run. */
function page(cookie) {
  const heard = {}
  const document = {
    cookie,
    documentElement: { dataset: {} },
    colours: MEDIA.map(media => ({ media })),
    querySelectorAll: () => document.colours,
    addEventListener: (name, act) => (heard[name] = act),
  }
  runInNewContext(SCRIPT, { document })
  return {
    look: () => ({ ...document.documentElement.dataset }),
    frame: () => document.colours.map(({ media }) => media),
    changes: next => ((document.cookie = next), heard.look()),
  }
}

test("the look of the cookie is shown", () => {
  const shown = page("a=b; steady_look=dark.large.more.deep; c=d")
  assert.deepEqual(shown.look(), { theme: "dark", size: "large", contrast: "more", palette: "deep" })
})

test("without the cookie the page follows the system", () => {
  for (const cookie of ["", "xsteady_look=dark.large.more.deep", "steady_look=", "steady_look=dark.large"]) {
    assert.deepEqual(page(cookie).look(), {})
    assert.deepEqual(page(cookie).frame(), MEDIA)
  }
})

test("nothing but words is taken from the cookie", () => {
  assert.deepEqual(page('steady_look=<b>."">.x.y').look(), {})
})

test("a forced theme gives the browser's frame its colour", () => {
  assert.deepEqual(page("steady_look=dark.normal.normal.warm").frame(), ["not all", "all"])
  assert.deepEqual(page("steady_look=light.normal.normal.warm").frame(), ["all", "not all"])
})

test("a change is shown at once, and so is the way back", () => {
  const shown = page("steady_look=dark.large.more.deep")
  shown.changes("steady_look=light.normal.normal.fair")
  assert.equal(shown.look().theme, "light")
  shown.changes("")
  assert.deepEqual(shown.look(), {})
  assert.deepEqual(shown.frame(), MEDIA)
})

/** Turns the session form into the guided session; where that cannot be, the form stays as it is. */

import { get } from "./api.js"
import { tellLimits } from "./hints.js"
import { personal } from "./plan.js"
import { Session } from "./session.js"
import { pageData } from "./view.js"

const [script, today] = await Promise.all([get("/api/v1/script"), get("/api/v1/today")])
if (script && today) {
  const address = new URLSearchParams(location.search)
  const asked = { plan: address.get("plan"), exercise: address.get("exercise") }
  const page = { ...pageData(document), choices: today.choices }
  const pack = { script: personal(script, today), today }
  tellLimits(document, today.choices)
  new Session(document.getElementById("main"), page, pack, asked).begin(document.getElementById("check-in"))
}

/** Turns the session form into the guided session; where that cannot be, the form stays as it is. */

import { get } from "./api.js"
import { Session } from "./session.js"
import { pageData } from "./view.js"

const [script, today] = await Promise.all([get("/api/v1/script"), get("/api/v1/today")])
if (script && today) {
  const address = new URLSearchParams(location.search)
  const asked = { plan: address.get("plan"), exercise: address.get("exercise") }
  const session = new Session(document.getElementById("main"), pageData(document), { script, today }, asked)
  session.begin(document.getElementById("check-in"))
}

/** Reads cases [{ pack, leg, now, waiting }] and writes what the browser finds for each. */

import { readFileSync } from "node:fs"
import { adviceNow } from "../../static/session/advice.js"

const { page, cases } = JSON.parse(readFileSync(0, "utf8"))
const found = cases.map(({ pack, leg, now, waiting }) => adviceNow(pack, leg, now, waiting, page))
process.stdout.write(JSON.stringify(found))

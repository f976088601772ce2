/** Says what the chosen number means in the question of the next day. */

import { explainScales } from "../shared/scale.js"

explainScales(document)

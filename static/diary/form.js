/** Says what the chosen pain number means, and keeps "no pain anywhere" and the places apart. */

import { keepPlacesApart } from "../session/answers.js"
import { explainScales } from "../shared/scale.js"

explainScales(document)
for (const name of ["places", "places_before", "places_after"]) {
  keepPlacesApart(document.getElementById("entry"), name)
}

import { drawDoorstep } from "./draw.ts"
import { readOwn } from "./read.ts"

// The small cold entry of /right-now. The fixed part of that page stands in the HTML and does not wait for this; whatever
// goes wrong here, it stays as it is.
const place = document.querySelector("#right-now-own")
if (place !== null) {
  readOwn()
    .then((page) => page && drawDoorstep(place, page))
    .catch(() => {})
}

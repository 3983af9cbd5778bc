import { Cleared } from "../wire/clear.ts"
import { ask } from "./ask.ts"
import type { Call } from "./port.ts"

// Chromium forgets nothing for a request that says it brings no credentials (seen in 156); we have no cookies it could bring.
const credentials = "same-origin"

/** Has the browser forget everything it keeps for this origin, files and databases. What is to be kept must be in memory before. */
export const clearStorage = (origin = ""): Call<Cleared> =>
  ask(origin, { method: "POST", path: "/api/clear", body: { clear: "storage" }, shape: Cleared }, credentials)

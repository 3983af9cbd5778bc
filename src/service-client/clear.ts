import { Cleared } from "../wire/clear.ts"
import { ask } from "./ask.ts"
import type { Call } from "./port.ts"

/** Has the browser forget everything it keeps for this origin, files and databases. What is to be kept must be in memory before. */
export const clearStorage = (origin = ""): Call<Cleared> =>
  ask(origin, { method: "POST", path: "/api/clear", body: { clear: "storage" }, shape: Cleared })

import { hidesOwnCards, readPreferences } from "../preferences/preferences.ts"
import type { Doorstep } from "../right-now/format.ts"
import { readOwn } from "../right-now/read.ts"
import { doorstepOf } from "../vault/doorstep-cards.ts"
import { guardNow } from "./guard-now.ts"
import { hubLine } from "./right-now-hub.ts"
import { rightNowWords } from "./right-now-words.ts"
import type { Services } from "./services.ts"

/**
 * What *Right now* shows inside the app: the doorstep page of this device. Where there is none, because the browser gives no
 * files or the things shown are kept in memory alone, and where a lock is open, because that page holds only what may be read
 * while it is shut, the same page made of what the app holds.
 */
export async function rightNowOwn({
  mode,
  state,
  hubs,
}: Pick<Services, "mode" | "state" | "hubs">): Promise<Doorstep> {
  const isOpen = guardNow.peek() !== undefined
  const kept = mode === "own" && !isOpen ? await readOwn() : undefined
  if (kept !== undefined) return kept
  const hidesOwn = mode === "own" && !isOpen && hidesOwnCards(readPreferences())
  const words = await rightNowWords(() => hubLine(hubs.all.value, state.me.value.hub), { hidesOwn })
  // What was read before a lock fell is nobody's to see now.
  const isShut = state.problem.peek()?.kind === "locked"
  const things = {
    statements: isShut ? [] : state.statements.value,
    people: isShut ? [] : state.people.value,
    places: isShut ? [] : state.places.value,
  }
  return doorstepOf(things, words, 0)
}

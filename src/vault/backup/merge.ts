import { isSame } from "../../kit/same.ts"
import { type Change, type Kept, type StoreName, storeNames } from "../port.ts"
import { ownStores } from "./compare.ts"
import { type Fields, isFields } from "./fields.ts"
import type { Shapes } from "./read.ts"
import { resolve } from "./resolve.ts"

/** Everything kept here or in a copy, by store. */
export type Things = ReadonlyMap<StoreName, readonly Kept[]>

/** `merge`: nothing that is here goes. `replace`: of what a person wrote, only what is in the copy stays. */
export type Way = "merge" | "replace"

/**
 * What has to change here so that a copy is back. Bookings and shares are known to the hub as well: they, and what still waits to
 * be sent about them, are joined either way, so that none is lost and none is sent twice. Pure.
 */
export function restoreChanges(here: Things, copy: Things, way: Way, shapes: Shapes): readonly Change[] {
  const own: readonly StoreName[] = ownStores
  const after = new Map<StoreName, ReadonlyMap<string, unknown>>()
  const changes: Change[] = []
  for (const store of storeNames) {
    const [now, back] = [byId(here.get(store)), byId(copy.get(store))]
    const replaces = way === "replace" && own.includes(store)
    const wanted = new Map(replaces ? back : now)
    for (const [id, thing] of back) {
      if (replaces || !comesAlong(store, id, thing, here, after)) continue
      wanted.set(id, now.has(id) ? resolve(store, now.get(id), thing, shapes) : thing)
    }
    for (const [id, thing] of wanted)
      if (!now.has(id) || !isSame(now.get(id), thing)) changes.push({ do: "put", store, id, thing })
    for (const id of now.keys()) if (!wanted.has(id)) changes.push({ do: "remove", store, id })
    after.set(store, wanted)
  }
  return changes
}

/** Whether something of a copy may stand here. `after`: the stores that were done before; the outbox comes after what it is about. */
function comesAlong(
  store: StoreName,
  id: string,
  thing: unknown,
  here: Things,
  after: ReadonlyMap<StoreName, ReadonlyMap<string, unknown>>,
): boolean {
  if (!isFields(thing)) return true
  if (store === "bookings") return !isHereAnew(id, thing, here)
  if (store !== "outbox") return true
  const about = isFields(thing["about"]) ? String(thing["about"]["id"]) : ""
  const isThere = (here.get("outbox") ?? []).some(
    (one) => one.id === id || (isFields(one.thing) && isAbout(one.thing, about)),
  )
  return (
    !isThere &&
    ["bookings", "shares"].some((of) => isWaiting(after.get(of === "shares" ? of : "bookings")?.get(about)))
  )
}

// A booking whose bytes had to be made anew has a new id here; its old one must not be sent once more.
const isHereAnew = (id: string, { manageToken }: Fields, here: Things): boolean =>
  (here.get("bookings") ?? []).some(
    (one) => one.id !== id && isFields(one.thing) && one.thing["manageToken"] === manageToken,
  )

const isAbout = ({ about }: Fields, id: string): boolean => isFields(about) && about["id"] === id

const waits = ["waiting", "cancel-waiting", "sending", "end-waiting"]
const isWaiting = (thing: unknown): boolean => isFields(thing) && waits.includes(String(thing["state"]))

const byId = (kept: readonly Kept[] = []): ReadonlyMap<string, unknown> =>
  new Map(kept.map(({ id, thing }) => [id, thing]))

import { noNeedsYet } from "../../domain/needs.ts"
import type { Kept, StoreName } from "../port.ts"

type Fields = Readonly<Record<string, unknown>>

/** The version of the shapes this app writes. A page says which it was written in; a higher one is `newer`. */
export const currentShape = 2

/** Turns the things of one page from version `n` into `n + 1`; the step that leaves version 1 stands first. Pure. */
type Step = (store: StoreName, thing: unknown) => unknown
const steps: readonly Step[] = [fromOne]

/** Things of a page written in version `from` as this app knows them. They are stored so when next changed. */
export const upToDate = (store: StoreName, things: readonly Kept[], from: number): readonly Kept[] =>
  steps
    .slice(from - 1)
    .reduce((older, step) => older.map(({ id, thing }) => ({ id, thing: step(store, thing) })), things)

/**
 * Version 2: reasons, both views and helpers of a statement; where people stand on the circle; who looks after someone; needs,
 * steps and ratings part by part.
 */
function fromOne(store: StoreName, thing: unknown): unknown {
  if (!isFields(thing)) return thing // damaged, and stays what it is
  if (store === "statements") return statementFromOne(thing)
  if (store === "people") return { ...thing, near: null, give: "", get: "", seeMore: false }
  if (store === "goals") return goalFromOne(thing)
  if (store === "ratings") return { ...thing, wantsHelp: null }
  if (store === "bookings") return bookingFromOne(thing)
  return store === "me" ? meFromOne(thing) : thing
}

function statementFromOne(thing: Fields): Fields {
  const before = thing["agreed"]
  const agreed = isFields(before)
    ? { agreed: before["agreed"], who: "", mine: before["why"], theirs: "" }
    : null
  return { ...thing, agreed, why: "", often: null, about: null, who: "", doneOn: null }
}

/** A booking says which needs the person sent along: none, before they could. */
function bookingFromOne(thing: Fields): Fields {
  const words = thing["words"]
  return isFields(words) ? { ...thing, words: { ...words, needs: "" } } : thing
}

function meFromOne({ safeWays, needs, ...thing }: Fields): Fields {
  return { ...thing, isCarer: false, needs: { ...noNeedsYet, safeWays, other: needs } }
}

function goalFromOne(thing: Fields): Fields {
  const before: unknown = thing["steps"]
  const steps = Array.isArray(before)
    ? before.map((step) => (isFields(step) ? { ...step, kind: null } : step))
    : before
  return { ...thing, steps, swappedFor: null }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

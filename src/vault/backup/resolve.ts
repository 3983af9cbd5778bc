import { isSame } from "../../kit/same.ts"
import type { StoreName } from "../port.ts"
import { changedAt } from "./compare.ts"
import { type Fields, isFields } from "./fields.ts"
import type { Shapes } from "./read.ts"

// How far a booking or a share has come: each only ever goes on, so the state says which is newer, whatever a clock said.
const bookingSteps = ["coming-in", "waiting", "booked", "cancel-waiting", "taken", "refused", "cancelled"]
const shareSteps = ["sending", "sent", "end-waiting", "refused", "ended", "ended-by-hub"]

/**
 * One of the two that are kept under one id here and in a copy: the newer. Which it is, history and state say where there are any,
 * and only else the time it was changed. Of two statements that say different things, the other's words go into its history.
 * A thing that fits its shape comes before one that does not.
 */
export function resolve(store: StoreName, here: unknown, copy: unknown, shapes: Shapes): unknown {
  if (isSame(here, copy)) return here
  const shape = shapes[store]
  const fits = (thing: unknown) => shape === undefined || shape.safeParse(thing).success
  if (!fits(copy) || !isFields(here) || !isFields(copy)) return fits(here) ? here : copy
  if (!fits(here)) return copy
  if (store === "kept") return here
  if (store === "statements") return withBothTexts(here, copy)
  if (store === "bookings") return further(here, copy, bookingSteps)
  if (store === "shares") return further(here, copy, shareSteps)
  return changedAt(copy) > changedAt(here) ? copy : here
}

function further(here: Fields, copy: Fields, steps: readonly string[]): Fields {
  const step = ({ state }: Fields) => steps.indexOf(String(state))
  if (step(here) !== step(copy)) return step(copy) > step(here) ? copy : here
  return changedAt(copy) > changedAt(here) ? copy : here
}

type Said = { readonly text: string; readonly until: number }

/** The newer statement, with everything either of the two ever said in its history. */
function withBothTexts(here: Fields, copy: Fields): Fields {
  const copyIsNewer = cameFrom(copy, here) || (!cameFrom(here, copy) && changedAt(copy) > changedAt(here))
  const [top, other] = copyIsNewer ? [copy, here] : [here, copy]
  const last = { text: String(other["text"]), until: changedAt(other) }
  const said = [...historyOf(other), ...(other["text"] === top["text"] ? [] : [last])]
  const own = historyOf(top)
  const more = said.filter(({ text }) => text !== top["text"] && !own.some((one) => one.text === text))
  if (more.length === 0) return top
  return { ...top, history: [...own, ...more].toSorted((a, b) => a.until - b.until) }
}

/** Whether `newer` was once what `older` is now: its history begins with all that one's and goes on with its words. */
function cameFrom(newer: Fields, older: Fields): boolean {
  const [late, early] = [historyOf(newer), historyOf(older)]
  return (
    late.length > early.length &&
    early.every(({ text }, at) => late[at]?.text === text) &&
    late[early.length]?.text === older["text"]
  )
}

const historyOf = ({ history }: Fields): readonly Said[] =>
  Array.isArray(history)
    ? history.filter(
        (one: unknown): one is Said =>
          isFields(one) && typeof one["text"] === "string" && typeof one["until"] === "number",
      )
    : []

import type { Day } from "../../kit/day.ts"
import type { Slot } from "../../wire/slots.ts"
import type { Rows } from "../db/database.ts"
import { prepared } from "../db/prepared.ts"
import type { Calendar } from "./calendar.ts"
import type { Start } from "./patterns.ts"

export type Stretch = { readonly from: Day; readonly to: Day; readonly now: number }

/** Free times of a hub from `from` to `to` (days of its clock, both included): its calendar minus the seats taken. */
export async function freeSlots(
  rows: Rows,
  hub: string,
  calendar: Calendar,
  { from, to, now }: Stretch,
): Promise<readonly Slot[]> {
  const starts = calendar.between(from, to, now)
  const taken = await takenSeats(rows, hub, starts, now)
  return taken ? slotsOf(starts, taken) : []
}

/**
 * The same as the text of its answer, kept until a seat or the time of day changes it: many people look at the same days, and
 * writing out a month is most of the work.
 */
export function freeSlotsText(hub: string, calendar: Calendar) {
  const kept = new Map<string, { readonly of: string; readonly text: Bytes }>()
  return async (rows: Rows, { from, to, now }: Stretch): Promise<Bytes> => {
    const starts = calendar.between(from, to, now)
    const taken = await takenSeats(rows, hub, starts, now)
    if (!taken) return textOf([])
    const of = `${starts[0]?.startsAt} ${starts.length} ${taken.join()}`
    const days = `${from} ${to}`
    const known = kept.get(days)
    if (known?.of === of) return known.text
    const text = textOf(slotsOf(starts, taken))
    if (kept.size >= mostTextsKept) kept.clear()
    kept.set(days, { of, text })
    return text
  }
}

const mostTextsKept = 100
type Bytes = Uint8Array<ArrayBuffer>
const textOf = (slots: readonly Slot[]): Bytes => new TextEncoder().encode(JSON.stringify({ slots }))

function slotsOf(starts: readonly Start[], taken: readonly number[]): readonly Slot[] {
  const counts = new Map<number, number>()
  for (const at of taken) counts.set(at, (counts.get(at) ?? 0) + 1)
  return starts.flatMap(({ startsAt, minutes, ways, seats }) => {
    const free = seats - (counts.get(startsAt) ?? 0)
    return free > 0 ? [{ startsAt, minutes, ways, free }] : []
  })
}

// The start of each seat taken; `undefined` when nothing can be sealed for the hub, having no team or only keys that ran out.
async function takenSeats(rows: Rows, hub: string, starts: readonly Start[], now: number) {
  const first = starts[0]
  const last = starts.at(-1)
  if (!first || !last) return undefined
  const found = await taken(rows, [hub, first.startsAt, last.startsAt, now])
  const hasTeam = found.some(({ at }) => at === teamMark)
  return hasTeam ? found.flatMap(({ at }) => (at === teamMark ? [] : [at])) : undefined
}

const teamMark = -1
const taken = prepared((rows, { text, number }) =>
  rows
    .selectFrom("bookings")
    .select("starts_at as at")
    .where("hub", "=", text(0))
    .where("starts_at", ">=", number(1))
    .where("starts_at", "<=", number(2))
    .where("seat", "is not", null)
    .unionAll(
      rows
        .selectFrom("epochs")
        .select((row) => row.lit(teamMark).as("at"))
        .where("hub", "=", text(0))
        .where("valid_from", "<=", number(3))
        .where("valid_until", ">", number(3)),
    ),
)

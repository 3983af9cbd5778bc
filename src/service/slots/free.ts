import type { Day } from "../../kit/day.ts"
import type { Slot } from "../../wire/slots.ts"
import type { Rows } from "../db/database.ts"
import { prepared } from "../db/prepared.ts"
import type { Calendar, OpenDay } from "./calendar.ts"
import type { Start } from "./patterns.ts"

export type Stretch = { readonly from: Day; readonly to: Day; readonly now: number }

/** How many seats of the start at `at` are taken. */
type Taken = { readonly at: number; readonly seats: number }

/** Free times of a hub from `from` to `to` (days of its clock, both included): its calendar minus the seats taken. */
export async function freeSlots(
  rows: Rows,
  hub: string,
  calendar: Calendar,
  { from, to, now }: Stretch,
): Promise<readonly Slot[]> {
  const days = calendar.between(from, to, now)
  const taken = await takenSeats(rows, hub, days, now)
  return taken ? byDay(days, taken).flatMap(({ starts, taken: ofDay }) => slotsOf(starts, ofDay)) : []
}

/**
 * The same as the text of its answer. Which seats are taken is asked each time; the text a day comes to is kept until a seat or the
 * time of day changes it, and the whole while its days stay what they are: many people look at the same days, and writing them out
 * is most of the work.
 */
export function freeSlotsText(hub: string, calendar: Calendar) {
  const textOf = dayTexts()
  const kept = new Map<string, { readonly texts: readonly string[]; readonly whole: Bytes }>()
  return async (rows: Rows, { from, to, now }: Stretch): Promise<Bytes> => {
    const days = calendar.between(from, to, now)
    const taken = await takenSeats(rows, hub, days, now)
    const texts = taken ? byDay(days, taken).map(textOf) : []
    const stretch = `${from} ${to}`
    const known = kept.get(stretch)
    if (known && isSameList(known.texts, texts)) return known.whole
    const whole = new TextEncoder().encode(`{"slots":[${texts.filter((text) => text !== "").join()}]}`)
    if (kept.size >= mostStretchesKept) kept.clear()
    kept.set(stretch, { texts, whole })
    return whole
  }
}

// Bytes leave as they are; a text would be put into bytes anew for each answer.
type Bytes = Uint8Array<ArrayBuffer>
const mostStretchesKept = 12 // the app asks for the same three all day, each up to half a megabyte
const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, n) => text === other[n])

type DayTaken = Pick<OpenDay, "day" | "starts"> & { readonly taken: readonly Taken[] }

// Both lists are soonest first: one walk hands each day its own.
function byDay(days: readonly OpenDay[], taken: readonly Taken[]): readonly DayTaken[] {
  let next = 0
  return days.map(({ day, starts, last }) => {
    const begin = next
    while ((taken[next]?.at ?? Number.POSITIVE_INFINITY) <= last) next += 1
    return { day, starts, taken: taken.slice(begin, next) }
  })
}

const mostDaysKept = 100 // a calendar shows 91 at a time

function dayTexts(): (asked: DayTaken) => string {
  const kept = new Map<Day, DayTaken & { readonly text: string }>()
  return (asked) => {
    const known = kept.get(asked.day)
    if (known && isSame(known, asked)) return known.text
    const text = JSON.stringify(slotsOf(asked.starts, asked.taken)).slice(1, -1)
    if (kept.size >= mostDaysKept) kept.clear()
    kept.set(asked.day, { ...asked, text })
    return text
  }
}

// A day loses starts as its time comes nearer, never any but the soonest.
const isSame = (one: DayTaken, other: DayTaken): boolean =>
  one.starts.length === other.starts.length &&
  one.taken.length === other.taken.length &&
  one.taken.every(({ at, seats }, n) => at === other.taken[n]?.at && seats === other.taken[n].seats)

function slotsOf(starts: readonly Start[], taken: readonly Taken[]): readonly Slot[] {
  const counts = new Map(taken.map(({ at, seats }) => [at, seats]))
  return starts.flatMap(({ startsAt, minutes, ways, seats }) => {
    const free = seats - (counts.get(startsAt) ?? 0)
    return free > 0 ? [{ startsAt, minutes, ways, free }] : []
  })
}

// What is taken, soonest first; `undefined` when nothing can be sealed for the hub, having no team or only keys that ran out.
async function takenSeats(rows: Rows, hub: string, days: readonly OpenDay[], now: number) {
  const first = days[0]?.starts[0]
  const last = days.at(-1)
  if (!first || !last) return undefined
  const found = await taken(rows, [hub, first.startsAt, last.last, now])
  return found[0]?.at === teamMark ? found.filter(({ at }) => at !== teamMark) : undefined
}

const teamMark = -1 // before all that is taken
const taken = prepared((rows, { text, number }) =>
  rows
    .selectFrom("bookings")
    .select(["starts_at as at", (row) => row.fn.countAll<number>().as("seats")])
    .where("hub", "=", text(0))
    .where("starts_at", ">=", number(1))
    .where("starts_at", "<=", number(2))
    .where("seat", "is not", null)
    .groupBy("starts_at")
    .unionAll(
      rows
        .selectFrom("epochs")
        .select((row) => [row.lit(teamMark).as("at"), row.lit(0).as("seats")])
        .where("hub", "=", text(0))
        .where("valid_from", "<=", number(3))
        .where("valid_until", ">", number(3)),
    )
    .orderBy("at"),
)

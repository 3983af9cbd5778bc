import type { Day } from "../../kit/day.ts"
import type { Slot } from "../../wire/slots.ts"
import type { Rows } from "../db/database.ts"
import type { Start } from "./patterns.ts"
import type { Calendar } from "./calendar.ts"

/** Free times of a hub from `from` to `to` (days of its clock, both included): its calendar minus the seats taken. */
export async function freeSlots(
  rows: Rows,
  hub: string,
  calendar: Calendar,
  { from, to, now }: { readonly from: Day; readonly to: Day; readonly now: number },
): Promise<readonly Slot[]> {
  const starts = calendar.between(from, to, now)
  const first = starts[0]
  const last = starts.at(-1)
  if (!first || !last || !(await hasTeam(rows, hub, now))) return []
  const taken = await takenSeats(rows, hub, first.startsAt, last.startsAt)
  return starts.flatMap((start) => slotOf(start, taken.get(start.startsAt) ?? 0))
}

function slotOf({ startsAt, minutes, ways, seats }: Start, taken: number): readonly Slot[] {
  return taken < seats ? [{ startsAt, minutes, ways, free: seats - taken }] : []
}

async function takenSeats(rows: Rows, hub: string, first: number, last: number) {
  const found = await rows
    .selectFrom("bookings")
    .select(["starts_at", "seat"])
    .where("hub", "=", hub)
    .where("starts_at", ">=", first)
    .where("starts_at", "<=", last)
    .where("seat", "is not", null)
    .execute()
  const taken = new Map<number, number>()
  for (const { starts_at: at } of found) taken.set(at, (taken.get(at) ?? 0) + 1)
  return taken
}

// Nothing can be sealed for a hub without a team, or whose team let its last key run out.
async function hasTeam(rows: Rows, hub: string, now: number): Promise<boolean> {
  const epoch = await rows
    .selectFrom("epochs")
    .select("id")
    .where("hub", "=", hub)
    .where("valid_from", "<=", now)
    .where("valid_until", ">", now)
    .limit(1)
    .executeTakeFirst()
  return epoch !== undefined
}

import type { Instant } from "../../kit/instant.ts"

/** One stretch of opening hours: `weekday` 1 is Monday, times `HH:MM` on the hub's own clock. */
export type Stretch = { readonly weekday: number; readonly from: string; readonly until: string }

/** Open until a time; or shut, with the next opening if there is any: `days` from today, 0 is today. */
export type OpenNow =
  | { readonly open: true; readonly until: string }
  | { readonly open: false; readonly next: (Stretch & { readonly days: number }) | undefined }

/** Whether a hub's door is open at `now`, by its hours and the clock of its `timeZone`. */
export function openNow(hours: readonly Stretch[], now: Instant, timeZone: string): OpenNow {
  const { weekday, clock } = onClock(now, timeZone)
  const inside = hours.find((one) => one.weekday === weekday && one.from <= clock && clock < one.until)
  if (inside !== undefined) return { open: true, until: inside.until }
  const ahead = hours
    .map((one) => ({ ...one, days: daysUntil(one, weekday, clock) }))
    .toSorted((a, b) => a.days - b.days || (a.from < b.from ? -1 : 1))
  return { open: false, next: ahead[0] }
}

// Today's opening counts while it is still to come; after that it is next week's.
function daysUntil({ weekday, from }: Stretch, today: number, clock: string): number {
  const days = (weekday - today + 7) % 7
  return days === 0 && from <= clock ? 7 : days
}

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

function onClock(now: Instant, timeZone: string): { readonly weekday: number; readonly clock: string } {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(now * 1000))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ""
  return { weekday: weekdays.indexOf(part("weekday")) + 1, clock: `${part("hour")}:${part("minute")}` }
}

/** Days next to each other with the same hours, as one line. */
export type Line = {
  readonly first: number
  readonly last: number
  readonly stretches: readonly Stretch[]
}

/** Opening hours as few lines, Monday first. Days without hours do not stand there. */
export function hoursInLines(hours: readonly Stretch[]): readonly Line[] {
  const lines: Line[] = []
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const stretches = hours
      .filter((one) => one.weekday === weekday)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    const before = lines.at(-1)
    if (stretches.length === 0) continue
    if (before?.last === weekday - 1 && times(before.stretches) === times(stretches))
      lines[lines.length - 1] = { ...before, last: weekday }
    else lines.push({ first: weekday, last: weekday, stretches })
  }
  return lines
}

const times = (stretches: readonly Stretch[]): string =>
  stretches.map((one) => `${one.from}-${one.until}`).join()

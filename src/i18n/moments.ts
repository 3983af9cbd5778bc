import type { Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import { aMoment } from "../kit/slices.ts"

// Days and times in words, the way people here say them. The year is said only where it is not this one's business to guess.

/** "Tuesday 24 November" for a calendar day. */
export const dayInWords = (day: Day, language = "en-GB"): string =>
  dayWriter(language)
    .format(new Date(`${day}T12:00:00Z`))
    .replace(",", "")

/** "24 November 2026" for a calendar day that may be far off. */
export const dateInWords = (day: Day, language = "en-GB"): string =>
  dateWriter(language).format(new Date(`${day}T12:00:00Z`))

/** A day the way it is remembered: "Tuesday 24 November" in the year of `today`, "24 November 2024" in another. */
export const rememberedDay = (day: Day, today: Day, language = "en-GB"): string =>
  day.slice(0, 4) === today.slice(0, 4) ? dayInWords(day, language) : dateInWords(day, language)

/** "24 November 2026" for a moment, on this device's own clock. */
export const dateOfInWords = (instant: Instant, language = "en-GB"): string =>
  new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric" }).format(
    new Date(instant * 1000),
  )

/** "24 Nov 2026" for a moment, on this device's own clock: in tables, where there is no room for more. */
export const shortDateOfInWords = (instant: Instant, language = "en-GB"): string =>
  new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" }).format(
    new Date(instant * 1000),
  )

/** "Tuesday 24 November, 2:30 pm" for a moment, on the clock of `timeZone` (the hub's). */
export const momentInWords = (instant: Instant, timeZone: string, language = "en-GB"): string =>
  `${weekdayOf(instant, timeZone, language)}, ${timeInWords(instant, timeZone, language)}`

/** "2:30 pm" on the clock of `timeZone`; "12 noon" and "12 midnight", because nobody is sure of "12:00 pm". */
export function timeInWords(instant: Instant, timeZone: string, language = "en-GB"): string {
  const time = new Intl.DateTimeFormat(language, {
    timeZone,
    hour: "numeric",
    minute: "2-digit",
    hour12: true,
  }).format(new Date(instant * 1000))
  if (!language.startsWith("en")) return time
  return time.replace(/^12:00\s*pm$/i, "12 noon").replace(/^12:00\s*am$/i, "12 midnight")
}

const weekdayOf = (instant: Instant, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone, weekday: "long", day: "numeric", month: "long" })
    .format(new Date(instant * 1000))
    .replace(",", "")

/** "9:30 am" for a time on a clock face, `09:30` (`24:00` is midnight). */
export const clockInWords = (clock: string, language = "en-GB"): string => {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number)
  return timeInWords(hours * 3600 + minutes * 60, "UTC", language)
}

/** "Monday" for 1, as ISO 8601 counts them. */
export const weekdayInWords = (weekday: number, language = "en-GB"): string =>
  new Intl.DateTimeFormat(language, { timeZone: "UTC", weekday: "long" }).format(
    new Date(Date.UTC(2026, 10, 22 + weekday)), // 22 November 2026 was a Sunday
  )

/** "May 2026" for the month a day falls in, where the day itself does not matter. */
export const monthInWords = (day: Day, language = "en-GB"): string =>
  new Intl.DateTimeFormat(language, { timeZone: "UTC", month: "long", year: "numeric" }).format(
    new Date(`${day}T12:00:00Z`),
  )

// Getting ready to write a day takes an old phone longer than writing it a hundred times.
const keptFor = (options: Intl.DateTimeFormatOptions): ((language: string) => Intl.DateTimeFormat) => {
  const kept = new Map<string, Intl.DateTimeFormat>()
  return (language) => {
    const known = kept.get(language) ?? new Intl.DateTimeFormat(language, options)
    kept.set(language, known)
    return known
  }
}
const dayWriter = keptFor({ timeZone: "UTC", weekday: "long", day: "numeric", month: "long" })
const dateWriter = keptFor({ timeZone: "UTC", day: "numeric", month: "long", year: "numeric" })

/** Gets ready to write days, each way in a moment of its own: for a page that is about to write many, before it draws them. */
export async function readyToWriteDays(language = "en-GB"): Promise<void> {
  for (const write of [dateInWords, dayInWords]) {
    await aMoment()
    write("2026-11-22", language)
  }
}

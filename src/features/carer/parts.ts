import { type Kind, kindsOf } from "../../domain/kinds.ts"

/** The parts of the page, in the table's order. A bad day is shown by itself too. */
export const badDayKinds = [
  "carer-bad-day-helps",
  "carer-bad-day-ring",
  "carer-covers",
] as const satisfies Kind[]

const begins = {
  me: "carer-strain",
  do: "carer-do",
  "bad-day": "carer-bad-day",
  say: "carer-may-say",
  card: "carer-card",
} as const satisfies Readonly<Record<string, Kind>>
export type PartName = keyof typeof begins
export const partNames: readonly PartName[] = ["me", "do", "bad-day", "say", "card"]

/** The kinds of one part: from the one it begins with to the one the next begins with. */
export function kindsIn(part: PartName): readonly Kind[] {
  const all = kindsOf("carer")
  const next = partNames[partNames.indexOf(part) + 1]
  return all.slice(all.indexOf(begins[part]), next === undefined ? all.length : all.indexOf(begins[next]))
}

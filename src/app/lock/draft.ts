import * as z from "zod/mini"

/**
 * Where a control stands on its page, so that it is found again or not at all: what it is called, the names of the parts around
 * it from the outside in, and which of how many alike it is, counted from 0.
 */
const Spot = z.strictObject({
  within: z.array(z.string()),
  name: z.string(),
  at: z.number(),
  of: z.number(),
})
export type Spot = z.infer<typeof Spot>

const DraftField = z.strictObject({
  spot: Spot,
  opened: z.array(Spot), // what was pressed so that the field stood there, first press first
  before: z.nullable(z.string()), // what stood in it before the person wrote; null where nobody looked in time
  value: z.union([z.string(), z.boolean()]), // words, or whether it was ticked
})
export type DraftField = z.infer<typeof DraftField>

const Cursor = z.strictObject({
  field: z.number(),
  from: z.number(),
  to: z.number(),
  isBackward: z.boolean(),
})
export type Cursor = z.infer<typeof Cursor>

/** What a person wrote on one page and had not saved. Only ever stored sealed, and only while a lock is set. */
export const Draft = z.strictObject({
  path: z.string(),
  fields: z.array(DraftField), // in the order they were first touched
  cursor: z.nullable(Cursor),
})
export type Draft = z.infer<typeof Draft>

/** What a control is called and stands in, before the others of its page are counted. */
export type Named = Pick<Spot, "within" | "name">

const isAlike = (one: Named, other: Named): boolean =>
  one.name === other.name &&
  one.within.length === other.within.length &&
  one.within.every((name, at) => name === other.within[at])

/** The spot of the `at`-th of all controls of a page. */
export function spotOf(controls: readonly Named[], at: number): Spot | undefined {
  const one = controls[at]
  if (one === undefined) return undefined
  const alike = controls.filter((other) => isAlike(one, other))
  return { within: one.within, name: one.name, at: alike.indexOf(one), of: alike.length }
}

/**
 * Which control of a page stands at this spot. `undefined` unless there are as many alike as there were: with one more or one
 * fewer, any of them could be another's.
 */
export function findSpot(spot: Spot, controls: readonly Named[]): number | undefined {
  const alike = controls.flatMap((one, at) => (isAlike(one, spot) ? [at] : []))
  return alike.length === spot.of ? alike[spot.at] : undefined
}

/** A press on something that opens a part of the page: what was there just before, by identity. */
export type Press<C extends object> = {
  readonly pressed: C
  readonly spot: Spot
  readonly there: { has(control: C): boolean }
}

/** The presses without which this control would not stand there, first press first. */
export function openedBy<C extends object>(presses: readonly Press<C>[], control: C): readonly Spot[] {
  const last = presses.findLastIndex((press) => !press.there.has(control))
  const press = presses[last]
  return press === undefined ? [] : [...openedBy(presses.slice(0, last), press.pressed), press.spot]
}

/** Whether there is anything in it that a person would miss. */
export const isWorthKeeping = ({ fields }: Draft): boolean =>
  fields.some(({ value }) => typeof value === "string" && value.trim() !== "")

/** Whether the field found at the spot holds what it held before the person wrote: if not, it is somebody else's by now. */
export const isAsBefore = ({ before }: DraftField, now: string): boolean => before === null || before === now

import * as z from "zod/mini"
import { HubId } from "../../wire/fields.ts"
import { Fact, Helpline, Hub } from "../../wire/hubs.ts"

const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))
const Way = z.enum(["in-person", "phone", "video"])
const Source = {
  source: z.string().check(z.trim(), z.minLength(1)),
  checkedOn: z.iso.date(),
  confirmed: z.boolean(),
}
const PackFact = z.strictObject({ ...Fact.shape, ...Source })

/** When welcoming conversations can start: on `weekday` (1 is Monday) from `from`, every `minutes`, the last one over by `until`. */
export const Pattern = z.strictObject({
  ways: z.array(Way).check(z.minLength(1)),
  weekday: z.int().check(z.minimum(1), z.maximum(7)),
  from: ClockTime, // on the hub's own clock
  until: ClockTime,
  minutes: z.int().check(z.minimum(5), z.maximum(480)),
  seats: z.int().check(z.minimum(1), z.maximum(50)),
})
export type Pattern = z.infer<typeof Pattern>

const PackHours = z.strictObject({
  open: z.array(
    z.strictObject({
      weekday: z.int().check(z.minimum(1), z.maximum(7)),
      from: ClockTime,
      until: ClockTime,
    }),
  ),
  ...Source,
})

/** A hub as its operator writes it: what people are told, and (`booking`) when conversations can be booked, if they can. */
export const PackHub = z.strictObject({
  id: HubId,
  name: z.string().check(z.trim(), z.minLength(1)),
  area: z.string(),
  timeZone: z.string().check(z.refine(isTimeZone, "not a time zone")),
  madeUp: z.boolean(),
  address: z.nullable(PackFact),
  phone: z.nullable(PackFact),
  hours: z.nullable(PackHours),
  door: z.nullable(PackFact),
  cafe: z.optional(z.nullable(PackFact)),
  carers: z.optional(z.nullable(PackFact)),
  reads: z.array(z.string()),
  ways: Hub.shape.ways,
  booking: z.nullable(
    z.strictObject({
      noticeHours: z.int().check(z.minimum(0), z.maximum(336)),
      daysAhead: z.int().check(z.minimum(1), z.maximum(90)),
      patterns: z.array(Pattern).check(z.minLength(1), z.maxLength(100)),
    }),
  ),
})
export type PackHub = z.infer<typeof PackHub>

const PackHelpline = z.strictObject({ ...Helpline.shape })

/** A hub pack: the one content file an operator edits. */
export const Pack = z.strictObject({ hubs: z.array(PackHub), helplines: z.array(PackHelpline) })
export type Pack = z.infer<typeof Pack>

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en-GB", { timeZone: name }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}

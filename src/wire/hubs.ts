import * as z from "zod/mini"
import { HubId } from "./fields.ts"
import { Roster } from "./roster.ts"

/** Something said about a hub, with where it comes from. Not confirmed: shown as such, never as fact. */
export const Fact = z.object({
  text: z.string(),
  source: z.string(),
  checkedOn: z.iso.date(),
  confirmed: z.boolean(),
})
export type Fact = z.infer<typeof Fact>

/** One stretch of opening hours: `weekday` 1 is Monday (ISO 8601), times on the hub's own clock, `HH:MM`. */
export const OpenHours = z.object({
  weekday: z.int().check(z.minimum(1), z.maximum(7)),
  from: z.string().check(z.regex(/^\d\d:\d\d$/)),
  until: z.string().check(z.regex(/^\d\d:\d\d$/)),
})

/** A place with a team. `null` is "ask the hub": not established, so not said. */
export const Hub = z.object({
  id: HubId,
  name: z.string(),
  area: z.string(),
  timeZone: z.string(),
  madeUp: z.boolean(), // labelled on every page that uses it
  bookable: z.boolean(), // takes welcoming conversations; still needs a team
  address: z.nullable(Fact),
  phone: z.nullable(Fact),
  hours: z.nullable(
    z.object({
      open: z.array(OpenHours),
      source: z.string(),
      checkedOn: z.iso.date(),
      confirmed: z.boolean(),
    }),
  ),
  door: z.nullable(Fact), // what the door looks like, who says hello, what happens first
  cafe: z.optional(z.nullable(Fact)), // the Conversation Café: when it is, what happens there
  carers: z.optional(z.nullable(Fact)), // who helps people who look after someone
  reads: z.array(z.string()), // the organisations in the team, for the page on who reads it
  ways: z.array(z.enum(["in-person", "phone", "video"])),
  team: z.nullable(Roster),
})
export type Hub = z.infer<typeof Hub>

/** A number anyone may ring or text. */
export const Helpline = z.object({
  id: z.string(),
  name: z.string(),
  call: z.nullable(z.string()),
  text: z.nullable(z.object({ to: z.string(), word: z.string() })),
  note: z.string(),
  source: z.string(),
  checkedOn: z.iso.date(),
})
export type Helpline = z.infer<typeof Helpline>

/** `GET /api/hubs` */
export const HubsAnswer = z.object({ hubs: z.array(Hub), helplines: z.array(Helpline) })
export type HubsAnswer = z.infer<typeof HubsAnswer>

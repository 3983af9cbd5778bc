import * as z from "zod/mini"
import { HubId, PublicJwk, Seconds } from "./fields.ts"

/** `typ` of the signed statement that names an epoch's key. */
export const epochTyp = "open-door/epoch"
/** How long an epoch lasts, and when the next is made (safety.md, Sharing). */
export const epochDays = 400
export const renewWithinDays = 60

/** What a team's root signs: the key things are sealed to, for which hub, from when until when. */
export const EpochStatement = z.object({
  v: z.literal(1),
  hub: HubId,
  epoch: z.uuid(),
  key: PublicJwk,
  from: Seconds,
  until: Seconds,
})
export type EpochStatement = z.infer<typeof EpochStatement>

/** A team as the service hands it out: its root and its signed epochs (compact JWS), newest last. The app pins the root. */
export const Roster = z.lazy(() =>
  z.object({
    root: PublicJwk,
    epochs: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(50)),
  }),
)
export type Roster = z.infer<typeof Roster>

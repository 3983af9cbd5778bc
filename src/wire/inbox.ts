import * as z from "zod/mini"
import { Bytes32, compactJwe, HubId, Id, Seconds } from "./fields.ts"

export const inboxTyp = "open-door/inbox"

/** `PUT /api/inbox/:id`: something for a team, sealed to its `epoch`; header `{typ, item, hub, epoch}`. */
export const PutInbox = z.strictObject({
  hub: HubId,
  epoch: z.uuid(),
  sealed: compactJwe(60_000),
  tokenHash: Bytes32,
  share: Id, // the share it carries; ending that ends this
})
export type PutInbox = z.infer<typeof PutInbox>

/** What stands inside: a share's link. */
export const SealedInbox = z.object({
  v: z.literal(1),
  what: z.literal("share"),
  chosenName: z.string(),
  link: z.string(),
})
export type SealedInbox = z.infer<typeof SealedInbox>

/** Answer to PUT (201, 200 on a replay) and `POST …/end`. */
export const InboxAnswer = z.lazy(() =>
  z.object({ id: Id, state: z.enum(["there", "ended"]), until: Seconds }),
)
export type InboxAnswer = z.infer<typeof InboxAnswer>

import * as z from "zod/mini"
import { maybeWords } from "../domain/words.ts"
import { HOUR, type Instant } from "../kit/instant.ts"
import type { Found } from "../vault/port.ts"
import { PutBooking } from "../wire/bookings.ts"
import { PutInbox } from "../wire/inbox.ts"
import { PutFile, PutShare } from "../wire/shares.ts"

/** One call to the service with its bytes made once. Each is idempotent: sent again unchanged, it does nothing new. */
export const OutboxCall = z.discriminatedUnion("call", [
  z.strictObject({ call: z.literal("putBooking"), id: z.uuid(), body: PutBooking }),
  z.strictObject({ call: z.literal("cancelBooking"), id: z.uuid(), token: z.string() }),
  z.strictObject({ call: z.literal("putShare"), id: z.uuid(), body: PutShare }),
  z.strictObject({
    call: z.literal("putShareFile"),
    id: z.uuid(),
    n: z.int(),
    token: z.string(),
    body: PutFile,
  }),
  z.strictObject({ call: z.literal("putInbox"), id: z.uuid(), body: PutInbox }),
  z.strictObject({ call: z.literal("endShare"), id: z.uuid(), token: z.string() }),
])
export type OutboxCall = z.infer<typeof OutboxCall>

/** What waits to be sent about one booking or share. Kept in the vault's `outbox`; removed only by a terminal answer. */
export const OutboxItem = z.strictObject({
  id: z.uuid(),
  about: z.strictObject({
    what: z.enum(["booking", "booking-cancel", "share", "share-end"]),
    id: z.uuid(),
  }),
  calls: z.array(OutboxCall), // in this order
  /** The hub whose team's key is needed to make the last call; null once all bytes are made. Until then nothing was sent. */
  sealFor: z.nullable(z.string()),
  notEpoch: z.nullable(z.uuid()), // the service refused this one as expired
  chosenName: maybeWords(200), // stands in the envelope of a share
  done: z.int(), // calls the service said yes to
  attempts: z.int(),
  triedAt: z.nullable(z.int()),
  madeAt: z.int(),
})
export type OutboxItem = z.infer<typeof OutboxItem>

/** A new item that was never tried. */
export const newItem = (
  given: Pick<OutboxItem, "id" | "about" | "madeAt"> & Partial<OutboxItem>,
): OutboxItem => ({
  calls: [],
  sealFor: null,
  notEpoch: null,
  chosenName: "",
  done: 0,
  attempts: 0,
  triedAt: null,
  ...given,
})

/** The readable items of the `outbox` store, oldest first. */
export const itemsOf = (found: Found): readonly OutboxItem[] =>
  found.kept.flatMap(({ thing }) => {
    const parsed = OutboxItem.safeParse(thing)
    return parsed.success ? [parsed.data] : []
  })

const firstWait = 5 // seconds; doubles with every try
const longestWait = HOUR / 4

/** When an item may be tried next: at once when it never was, later and later after that, a quarter of an hour at most. */
export const nextTryAt = (item: OutboxItem): Instant =>
  item.triedAt === null
    ? item.madeAt
    : item.triedAt + Math.min(firstWait * 2 ** (item.attempts - 1), longestWait)

/** Whether it is time. A clock that was set back makes nobody wait. */
export const isDue = (item: OutboxItem, now: Instant): boolean =>
  item.triedAt === null || item.triedAt > now || nextTryAt(item) <= now

import { createHmac, timingSafeEqual } from "node:crypto"
import { type Instant, MINUTE } from "../../kit/instant.ts"
import type { ShareRow } from "../db/tables.ts"

const goodForSeconds = 5 * MINUTE // the standard allows an hour

/**
 * A ticket to fetch one file of a share for five minutes: `n-until-mac`. The key is the hash of the owner's token, which
 * every process knows, nobody is ever told, and which goes with the share; so a ticket needs no storage.
 */
export function ticketFor(share: ShareRow, n: number, now: Instant): string {
  const until = now + goodForSeconds
  return `${n}-${until}-${macOf(share, n, until)}`
}

/** Which file of this share a ticket is for; `undefined` when it is not one of ours, is over or is another share's. */
export function fileOfTicket(share: ShareRow, ticket: string, now: Instant): number | undefined {
  const [, n, until, mac] = /^(\d)-(\d{1,12})-([\w-]{43})$/.exec(ticket) ?? []
  if (mac === undefined || !(Number(until) > now)) return undefined
  const expected = macOf(share, Number(n), Number(until))
  return timingSafeEqual(Buffer.from(mac), Buffer.from(expected)) ? Number(n) : undefined
}

const macOf = (share: ShareRow, n: number, until: Instant): string =>
  createHmac("sha256", Buffer.from(share.manage_token_hash, "base64url"))
    .update(`open-door/share-file/${share.id}/${n}/${until}`)
    .digest("base64url")

import { hashToken } from "../crypto/hash.ts"
import { sealTo } from "../crypto/jwe.ts"
import { Share } from "../domain/share.ts"
import { type Instant, MINUTE } from "../kit/instant.ts"
import type { Result } from "../kit/result.ts"
import type { Change, Vault, VaultProblem } from "../vault/port.ts"
import { inboxTyp, type SealedInbox } from "../wire/inbox.ts"
import type { PutFile } from "../wire/shares.ts"
import type { EpochKey, Errand } from "./errand.ts"
import { itemsOf, newItem, type OutboxCall, type OutboxItem } from "./item.ts"

type Handed = { readonly now: Instant; readonly newId: () => string }

/** What a share with the hub team sends: its public path, its one sealed file, and the name the team reads on the envelope. */
export type ShareParcel = {
  readonly share: Share
  readonly path: string // 43 base64url characters, the end of the link's address
  readonly file: PutFile
  readonly chosenName: string
}

/**
 * The changes that keep a share as `sending` and put it in the outbox, as one action. The file is sealed already, so what
 * was previewed is what is sent; the link is sealed to the team by `sendOutbox`, as soon as the team's key is known.
 */
export async function shareChanges(
  { share, path, file, chosenName }: ShareParcel,
  { now, newId }: Handed,
): Promise<readonly Change[]> {
  const manageTokenHash = await hashToken(share.manageToken)
  const calls: OutboxCall[] = [
    {
      call: "putShare",
      id: share.id,
      body: { path, manageTokenHash, expiresAt: share.endsAt, passcode: null },
    },
    { call: "putShareFile", id: share.id, n: 0, token: share.manageToken, body: file },
  ]
  const about = { what: "share", id: share.id } as const
  const item = newItem({ id: newId(), about, calls, sealFor: share.hub, chosenName, madeAt: now })
  return [keepShare({ ...share, state: "sending" }), keepItem(item)]
}

/** Ends a share: at once where the service was never told, else `end-waiting` until it says so. Nothing to end: nothing done. */
export function endShare(vault: Vault, id: string, handed: Handed): Promise<Result<void, VaultProblem>> {
  const itemId = handed.newId()
  return vault.update(["shares", "outbox"], (found) => {
    const share = read(found("shares").kept.find((one) => one.id === id)?.thing)
    const waiting = itemsOf(found("outbox")).find((one) => one.about.id === id)
    if (share === undefined || (share.state !== "sending" && share.state !== "sent")) return []
    const dropped: readonly Change[] = waiting === undefined ? [] : [dropItem(waiting.id)]
    const neverTold = waiting !== undefined && waiting.sealFor !== null && waiting.done === 0
    if (neverTold) return [...dropped, keepShare({ ...share, state: "ended", endedAt: handed.now })]
    const item = endItem(share, waiting, itemId, handed.now)
    return [...dropped, keepShare({ ...share, state: "end-waiting" }), keepItem(item)]
  })
}

/** Sending a share. */
export const shareErrand: Errand = {
  store: "shares",
  async seal(item, thing, key, now) {
    const share = read(thing)
    if (share?.state !== "sending") return undefined
    const ready = item.calls
      .filter((one) => one.call !== "putInbox")
      .map((one) => (one.call === "putShare" && item.done === 0 ? inTime(one, share, now) : one))
    return [...ready, await sealInbox(share, item.chosenName, key)]
  },
  settle(item, thing, outcome, { now, freshId }) {
    const share = read(thing)
    if (share?.state !== "sending") return []
    // Other bytes under its id: it went before this was brought back from a copy.
    const isThere = outcome.kind === "answered" || outcome.problem.kind === "same-id-other-body"
    if (isThere) return [keepShare({ ...share, ...timesIn(item.calls, share), state: "sent" })]
    if (outcome.problem.kind === "epoch-expired") {
      // The envelope surely was not stored: it may be sealed anew, under a new id. The share itself stands.
      const again = { ...item, sealFor: share.hub, notEpoch: epochIn(item.calls), attempts: 0, triedAt: null }
      return [keepShare({ ...share, inboxId: freshId }), keepItem(again)]
    }
    // What was stored before the refusal must not lie there until it expires.
    const tidied = item.done > 0 ? [keepItem(endItem(share, undefined, freshId, now))] : []
    return [keepShare({ ...share, state: "refused", endedAt: now }), ...tidied]
  },
}

/** Ending a share the service knows of, or may know of. */
export const endErrand: Errand = {
  store: "shares",
  seal: async () => undefined,
  settle(_item, thing, outcome, { now }) {
    const share = read(thing)
    if (share?.state !== "end-waiting") return []
    const nothingThere = ["not-found", "gone"]
    const ended = outcome.kind === "answered" || nothingThere.includes(outcome.problem.kind)
    return [keepShare(ended ? { ...share, state: "ended", endedAt: now } : { ...share, state: "sent" })]
  },
}

// Where it is in doubt whether the share arrived, the same bytes go first: then it surely did, and can be ended.
function endItem(share: Share, waiting: OutboxItem | undefined, id: string, now: Instant): OutboxItem {
  const doubtful = waiting?.done === 0 ? waiting.calls.filter((one) => one.call === "putShare") : []
  const calls = [...doubtful, { call: "endShare", id: share.id, token: share.manageToken } as const]
  return newItem({ id, about: { what: "share-end", id: share.id }, calls, madeAt: now })
}

// Made without a network, by a clock that was ahead, it would be refused or last for years: it lasts as long as the person chose,
// from now on. Nothing of it was sent yet. How far a good clock may be ahead is our own choice.
function inTime(call: PutShareCall, { madeAt, endsAt }: Share, now: Instant): PutShareCall {
  if (madeAt <= now + 5 * MINUTE) return call
  return { ...call, body: { ...call.body, expiresAt: now + endsAt - madeAt } }
}

// What the service was told, where that is not what this device thought at first.
function timesIn(calls: readonly OutboxCall[], { madeAt, endsAt }: Share): Pick<Share, "madeAt" | "endsAt"> {
  const told = calls.find((one) => one.call === "putShare")?.body.expiresAt ?? endsAt
  return { madeAt: madeAt + told - endsAt, endsAt: told }
}

type PutShareCall = Extract<OutboxCall, { readonly call: "putShare" }>

async function sealInbox(share: Share, chosenName: string, { epoch, key }: EpochKey): Promise<OutboxCall> {
  const inside: SealedInbox = { v: 1, what: "share", chosenName, link: share.link }
  const header = { typ: inboxTyp, item: share.inboxId, hub: share.hub, epoch }
  const sealed = await sealTo(key, JSON.stringify(inside), header)
  const tokenHash = await hashToken(share.inboxToken)
  const body = { hub: share.hub, epoch, sealed, tokenHash, share: share.id }
  return { call: "putInbox", id: share.inboxId, body }
}

const epochIn = (calls: readonly OutboxCall[]): string | null =>
  calls.flatMap((one) => (one.call === "putInbox" ? [one.body.epoch] : [])).at(-1) ?? null

function read(thing: unknown): Share | undefined {
  const parsed = Share.safeParse(thing)
  return parsed.success ? parsed.data : undefined
}

const keepShare = (share: Share): Change => ({ do: "put", store: "shares", id: share.id, thing: share })
const keepItem = (item: OutboxItem): Change => ({ do: "put", store: "outbox", id: item.id, thing: item })
const dropItem = (id: string): Change => ({ do: "remove", store: "outbox", id })

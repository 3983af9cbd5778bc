import type { Instant } from "../kit/instant.ts"
import { ok, type Result } from "../kit/result.ts"
import { inTurn } from "../kit/turns.ts"
import type { Change, Vault, VaultProblem } from "../vault/port.ts"
import { bookingErrand, cancelErrand } from "./booking.ts"
import { make, type OutboxClient, type SendProblem, willPass } from "./client.ts"
import type { EpochKey, Errand, Outcome } from "./errand.ts"
import { isDue, itemsOf, nextTryAt, type OutboxItem } from "./item.ts"
import { endErrand, shareErrand } from "./share.ts"

const errands: Readonly<Record<OutboxItem["about"]["what"], Errand>> = {
  booking: bookingErrand,
  "booking-cancel": cancelErrand,
  share: shareErrand,
  "share-end": endErrand,
}

/** What sending needs. `keyOf`: the newest valid key of a hub's team, `undefined` while none is known. */
export type Sending = {
  readonly vault: Vault
  readonly client: OutboxClient
  readonly keyOf: (hub: string) => Promise<EpochKey | undefined>
  readonly now: () => Instant
  readonly newId: () => string
}

/** What came of it: what the service answered for good, how many still wait, and when to try those again. */
export type Sent = {
  readonly settled: readonly { readonly about: OutboxItem["about"]; readonly outcome: Outcome }[]
  readonly waiting: number
  readonly nextTryAt: Instant | undefined // undefined too while everything left waits for a team's key
}

/**
 * Sends what is due, oldest first, each unchanged until the service answers for good; only then is an item removed, in
 * the same action that records the answer. `anyway` does not wait between tries: the network came back, or the person asks.
 * Problems are the vault's alone: a service that says no, or nothing, is an outcome. Call it as often as you like.
 */
export const sendOutbox = (sending: Sending, anyway = false): Promise<Result<Sent, VaultProblem>> =>
  inTurn("open-door-outbox", () => sendAll(sending, anyway))

async function sendAll(sending: Sending, anyway: boolean): Promise<Result<Sent, VaultProblem>> {
  const settled: Sent["settled"][number][] = []
  const seen = new Set<string>()
  let offline = false
  for (;;) {
    const found = await sending.vault.all("outbox")
    if (!found.ok) return found
    const items = itemsOf(found.value)
    const next = items.find((one) => !seen.has(one.id) && (anyway || isDue(one, sending.now())))
    if (next === undefined || offline) return ok({ settled, ...left(items) })
    seen.add(next.id)
    const done = await sendOne(sending, next)
    if (!done.ok) return done
    if (done.value.kind === "waiting") offline = done.value.problem?.kind === "offline"
    else settled.push({ about: next.about, outcome: done.value })
    // Sealed anew after its epoch ended: the same item, with other bytes.
    if (done.value.kind === "refused" && done.value.problem.kind === "epoch-expired") seen.delete(next.id)
  }
}

function left(items: readonly OutboxItem[]): Pick<Sent, "waiting" | "nextTryAt"> {
  const times = items.filter((one) => one.sealFor === null).map(nextTryAt)
  return { waiting: items.length, nextTryAt: times.length > 0 ? Math.min(...times) : undefined }
}

type Waiting = { readonly kind: "waiting"; readonly problem: SendProblem | undefined }
type Tried = { readonly item: OutboxItem; readonly outcome: Outcome | Waiting }

async function sendOne(sending: Sending, kept: OutboxItem): Promise<Result<Outcome | Waiting, VaultProblem>> {
  const sealed = await withBytes(sending, kept)
  if (!sealed.ok) return sealed
  if (sealed.value === undefined) return ok({ kind: "waiting", problem: undefined })
  const tried = await callAll(sending, sealed.value)
  const recorded = await record(sending, tried)
  return recorded.ok ? ok(tried.outcome) : recorded
}

/** The item with all its bytes made and kept; `undefined` when the team's key is not known, or it is gone. */
async function withBytes(
  { vault, keyOf, now }: Sending,
  item: OutboxItem,
): Promise<Result<OutboxItem | undefined, VaultProblem>> {
  if (item.sealFor === null) return ok(item)
  const key = await keyOf(item.sealFor)
  if (key === undefined || key.epoch === item.notEpoch) return ok(undefined)
  const errand = errands[item.about.what]
  const things = await vault.all(errand.store)
  if (!things.ok) return things
  const thing = things.value.kept.find((one) => one.id === item.about.id)?.thing
  const calls = await errand.seal(item, thing, key, now())
  const ready: OutboxItem | undefined = calls && { ...item, calls: [...calls], sealFor: null }
  let current = false
  const saved = await vault.update(["outbox"], (found) => {
    current = itemsOf(found("outbox")).some((one) => one.id === item.id && one.sealFor !== null)
    if (!current) return []
    return ready === undefined ? [drop(item.id)] : [keep(ready)]
  })
  if (!saved.ok) return saved
  return ok(current ? ready : undefined)
}

async function callAll({ client }: Sending, item: OutboxItem): Promise<Tried> {
  for (let done = item.done; ; done += 1) {
    const call = item.calls[done]
    if (call === undefined) throw new Error("an outbox item without calls")
    const answer = await make(client, call)
    if (!answer.ok) {
      const kind = willPass(answer.problem) ? "waiting" : "refused"
      return { item: { ...item, done }, outcome: { kind, problem: answer.problem } }
    }
    if (done + 1 === item.calls.length) return { item, outcome: { kind: "answered", answer: answer.value } }
  }
}

// The person may have cancelled meanwhile: then the item is gone, and what is kept now is theirs.
function record(sending: Sending, { item, outcome }: Tried): Promise<Result<void, VaultProblem>> {
  const errand = errands[item.about.what]
  const handed = { now: sending.now(), freshId: sending.newId() }
  return sending.vault.update(["outbox", errand.store], (found) => {
    if (!found("outbox").kept.some((one) => one.id === item.id)) return []
    if (outcome.kind === "waiting")
      return [keep({ ...item, attempts: item.attempts + 1, triedAt: handed.now })]
    const thing = found(errand.store).kept.find((one) => one.id === item.about.id)?.thing
    return [drop(item.id), ...errand.settle(item, thing, outcome, handed)]
  })
}

const keep = (item: OutboxItem): Change => ({ do: "put", store: "outbox", id: item.id, thing: item })
const drop = (id: string): Change => ({ do: "remove", store: "outbox", id })

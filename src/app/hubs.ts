import { computed, type ReadonlySignal, signal } from "@preact/signals"
import * as z from "zod/mini"
import { HOUR, type Instant, isLongAgo, MINUTE } from "../kit/instant.ts"
import { fail, type Result } from "../kit/result.ts"
import type { EpochKey } from "../outbox/errand.ts"
import type { RosterProblem } from "../outbox/roster.ts"
import type { CallProblem, ServiceClient } from "../service-client/port.ts"
import type { Found, Vault } from "../vault/port.ts"
import type { HubClock } from "./hub-clock.ts"
import { keepValue, readKept, valueIn } from "../vault/stores/kept.ts"
import { PublicJwk, Seconds } from "../wire/fields.ts"
import { type Hub, HubsAnswer } from "../wire/hubs.ts"

/** `ahead`: by how many seconds this device's clock was ahead of the service's when it said so. */
const KeptHubs = z.lazy(() => z.object({ at: Seconds, answer: HubsAnswer, ahead: z.optional(z.int()) }))
type KeptHubs = z.infer<typeof KeptHubs>

/** Why nothing can be sealed for a hub's team. `no-hub`, `no-team`: the service names none. */
export type KeyProblem = RosterProblem | CallProblem | { readonly kind: "no-hub" | "no-team" }

/** What the service says about hubs, kept for when there is no network; and each team's key, by the root seen first. */
export type Hubs = {
  readonly all: ReadonlySignal<readonly Hub[]>
  /** When the service said so, by its own clock; `undefined` while nothing is known at all. */
  readonly saidAt: ReadonlySignal<Instant | undefined>
  /** Why the last time of asking gave nothing; `undefined` when it did, or nobody asked yet. */
  readonly problem: ReadonlySignal<CallProblem | undefined>
  /** Hubs whose team now shows another root than the one pinned at first sight: nothing is sealed to them. */
  readonly otherRoots: ReadonlySignal<readonly string[]>
  /** Brings back what was kept. */
  read(): Promise<void>
  /** Asks the service, keeps what it says, and pins the root of each team not seen before. Callers at once share one asking. */
  refresh(): Promise<void>
  /** The newest key of a hub's team, asked for now: while the service does not answer, things wait unsealed. */
  keyOf(hub: string): Promise<Result<EpochKey, KeyProblem>>
}

/** Keeps what is known about hubs. Nothing a person wrote passes through here. */
export function createHubs(
  vault: Vault,
  client: ServiceClient,
  clock: Pick<HubClock, "now" | "recall" | "ahead">,
): Hubs {
  const known = signal<KeptHubs | undefined>()
  const problem = signal<CallProblem | undefined>()
  const otherRoots = signal<readonly string[]>([])
  let asking: Promise<void> | undefined
  let keptAt: Instant = 0

  const ask = async (): Promise<void> => {
    const answer = await client.hubs()
    if (!answer.ok) {
      problem.value = answer.problem
      return
    }
    const said: KeptHubs = { at: clock.now(), answer: answer.value, ahead: clock.ahead.peek() }
    // The same answer again, soon after, is not worth a write.
    const isNews = !sameAnswer(known.value, said) || isLongAgo(keptAt, said.at, HOUR)
    const kept = await vault.update(["kept"], (found) => {
      const names = new Set(found("kept").kept.map((one) => one.id))
      const unseen = said.answer.hubs.filter((hub) => hub.team !== null && !names.has(pinOf(hub.id)))
      const pins = unseen.map((hub) => keepValue(pinOf(hub.id), hub.team?.root))
      return isNews || !names.has("hubs") ? [keepValue("hubs", said), ...pins] : pins
    })
    if (kept.ok && isNews) keptAt = said.at
    const found = await vault.all("kept")
    otherRoots.value = changedRoots(found.ok ? found.value : { kept: [] }, said.answer.hubs)
    known.value = said
    problem.value = undefined
  }

  const refresh = (): Promise<void> => {
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }

  return {
    all: computed(() => known.value?.answer.hubs ?? []),
    saidAt: computed(() => known.value?.at),
    problem,
    otherRoots,
    refresh,
    async read() {
      const found = await vault.all("kept")
      const kept = found.ok ? valueIn(found.value, "hubs", KeptHubs) : undefined
      if (!found.ok || kept === undefined || known.value !== undefined) return
      clock.recall(kept.at, kept.ahead ?? 0)
      otherRoots.value = changedRoots(found.value, kept.answer.hubs)
      known.value = kept
      keptAt = kept.at
    },
    async keyOf(id) {
      await refresh()
      if (problem.value !== undefined) return fail(problem.value)
      const hub = known.value?.answer.hubs.find((one) => one.id === id)
      if (hub === undefined) return fail({ kind: "no-hub" })
      const pin = await pinned(vault, id)
      // Without a root pinned on this device, whoever runs the service could put a new one in each answer.
      if (hub.team === null || pin === undefined) return fail({ kind: "no-team" })
      // Signatures weigh more than a first screen may; they are fetched when something is to be sealed.
      const { newestKey } = await import("../outbox/roster.ts")
      return await newestKey(hub.team, pin, id, clock.now())
    },
  }
}

const sameAnswer = (before: KeptHubs | undefined, now: KeptHubs): boolean =>
  before !== undefined &&
  isNear(before.ahead ?? 0, now.ahead ?? 0) &&
  JSON.stringify(before.answer) === JSON.stringify(now.answer)

// Answers come a little late, each by another bit.
const isNear = (seconds: number, others: number): boolean => Math.abs(seconds - others) < MINUTE

const pinOf = (hub: string): string => `pin:${hub}`

async function pinned(vault: Vault, hub: string): Promise<PublicJwk | undefined> {
  const kept = await readKept(vault, pinOf(hub), PublicJwk)
  return kept.ok ? kept.value : undefined
}

const changedRoots = (found: Pick<Found, "kept">, hubs: readonly Hub[]): readonly string[] =>
  hubs.flatMap(({ id, team }) => {
    const pin = team === null ? undefined : valueIn(found, pinOf(id), PublicJwk)
    return pin !== undefined && (pin.x !== team?.root.x || pin.y !== team.root.y) ? [id] : []
  })

type PublicJwk = z.infer<typeof PublicJwk>

/** A hub by its id, as far as it is known. */
export const hubById = (hubs: readonly Hub[], id: string | null): Hub | undefined =>
  hubs.find((one) => one.id === id)

/** Whether a team is there to seal something to, and is the one seen first. */
export const hasTeam = (hub: Hub | undefined, otherRoots: readonly string[]): boolean =>
  hub !== undefined && hub.team !== null && !otherRoots.includes(hub.id)

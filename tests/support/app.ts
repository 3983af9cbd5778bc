import { holdingVault } from "../../src/app/first-visit.ts"
import { createHubClock } from "../../src/app/hub-clock.ts"
import { createHubs } from "../../src/app/hubs.ts"
import { createSending } from "../../src/app/sending.ts"
import type { Services } from "../../src/app/services.ts"
import { createState } from "../../src/app/state.ts"
import { hashToken } from "../../src/crypto/hash.ts"
import { newId } from "../../src/crypto/random.ts"
import { dayOf } from "../../src/kit/day.ts"
import { DAY, type Instant } from "../../src/kit/instant.ts"
import { memoryClient, memoryService } from "../../src/service-client/memory.ts"
import { lockedBy, memoryLock, type MemoryLockDisk, memoryLockDisk } from "../../src/vault/lock-memory.ts"
import { type MemoryDisk, memoryDisk, memoryVault } from "../../src/vault/memory.ts"
import type { Hub } from "../../src/wire/hubs.ts"
import { aHubFact, aTeam } from "./hubs.ts"
import { anId } from "./things.ts"

/** Sunday 22 November 2026, 09:00 in York. */
export const aSunday = Date.UTC(2026, 10, 22, 9) / 1000
export const anEpoch = anId(900_001)

/** The app's services over memory alone: a hub with a team and free times, a vault, a clock in the test's hand. */
export async function anApp(
  options: {
    readonly disk?: MemoryDisk
    readonly lockDisk?: MemoryLockDisk
    readonly hub?: Partial<Hub>
    readonly more?: readonly Hub[]
  } = {},
) {
  const bounds = { from: aSunday - 100 * DAY, until: aSunday + 300 * DAY }
  const team = await aTeam([{ hub: "example-street", epoch: anEpoch, ...bounds }])
  const hub = aHubFact({ team: team.roster, ...options.hub })
  const slots = [1, 2, 3, 4, 5].map((n) => ({
    startsAt: aSunday + n * DAY + 3600,
    minutes: 45,
    ways: ["in-person" as const, "phone" as const],
    free: 1,
  }))
  const service = memoryService(
    { hubs: [hub, ...(options.more ?? [])], helplines: [] },
    { slots: new Map([[hub.id, slots]]), epochs: new Set([anEpoch]) },
  )
  const disk = options.disk ?? memoryDisk()
  const lockDisk = options.lockDisk ?? memoryLockDisk()
  const clock = { now: aSunday }
  const app = (): Services => {
    const lock = memoryLock({ disk: lockDisk })
    const vault = holdingVault(lockedBy(lock, memoryVault(disk)))
    const now = (): Instant => clock.now
    const shared = { vault, client: memoryClient(service, hashToken), state: createState(vault), now, newId }
    const hubClock = createHubClock(now, now)
    hubClock.hear(now())
    const hubs = createHubs(vault, shared.client, hubClock)
    const sending = createSending({ ...shared, now: hubClock.now, hubs })
    return {
      ...shared,
      lock,
      mode: "own",
      hubClock,
      hubs,
      sending,
      today: () => dayOf(clock.now, "Europe/London"),
    }
  }
  return {
    ...app(),
    service,
    disk,
    clock,
    hub,
    team,
    slots,
    /** The app started anew on the same phone. */ again: app,
  }
}

/** The app of a test. */
export type AnApp = Awaited<ReturnType<typeof anApp>>

/** What the rules of the outbox are handed: its time, and its new ids. */
export const handed = (app: AnApp) => ({ now: app.now(), newId: app.newId })

import { textsOf } from "../i18n/texts.ts"
import { ok, type Result } from "../kit/result.ts"
import { memoryVault } from "../vault/memory.ts"
import { type Change, storeNames, type VaultProblem } from "../vault/port.ts"
import { createHubs } from "./hubs.ts"
import { stateInMemory } from "./in-memory.ts"
import { createSending } from "./sending.ts"
import type { Services } from "./services.ts"

/**
 * Services for a person on a device that is not theirs: everything in memory, gone with the page. They book and share as
 * ever; what waits to be sent goes only while the page stays open.
 */
export async function notMineServices({ client, hubClock, now, today, newId }: Services): Promise<Services> {
  const vault = memoryVault()
  const state = stateInMemory(vault, textsOf("modes")("notMine.kept"))
  await state.read()
  const hubs = createHubs(vault, client, hubClock)
  const sending = createSending({ vault, client, state, hubs, now: hubClock.now, newId })
  return { mode: "not-mine", vault, client, state, hubs, sending, hubClock, now, today, newId }
}

/** Whether there is anything a person would miss when the page goes. */
const holdsSomething = ({ state }: Services): boolean =>
  [state.statements, state.people, state.places, state.bookings, state.shares].some(
    (one) => one.value.length > 0,
  )

/** Whether something waits to be sent, or to be ended, which needs the page to stay open. */
export const isWaiting = ({ state }: Services): boolean =>
  state.bookings.value.some((one) => one.state === "waiting" || one.state === "cancel-waiting") ||
  state.shares.value.some((one) => one.state === "sending" || one.state === "end-waiting")

/** Whether a conversation is booked, which cannot be changed from here once the page is closed. */
export const hasBooked = ({ state }: Services): boolean =>
  state.bookings.value.some((one) => one.state === "booked")

/**
 * Asks before a page that holds words is left, and shows them to nobody who comes back to it: browsers keep a page they left
 * as it was, for whoever presses "back" next. Answers how to stop.
 */
export function watchThePage(services: Services): () => void {
  const over = new AbortController()
  const { signal } = over
  addEventListener("beforeunload", (event) => holdsSomething(services) && event.preventDefault(), { signal })
  addEventListener("pagehide", ({ persisted }) => persisted && document.body.replaceChildren(), { signal })
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload(), { signal })
  const stopSending = services.sending.start()
  return () => {
    over.abort()
    stopSending()
  }
}

/** Keeps everything from memory among the person's own things, as one action. What is kept about themselves already stays. */
export async function carryOver(from: Services, to: Services): Promise<Result<void, VaultProblem>> {
  const changes: Change[] = []
  for (const store of storeNames) {
    const found = await from.vault.all(store)
    const there = await to.vault.all(store)
    if (!found.ok) return found
    if (!there.ok) return there
    const known = new Set(there.value.kept.map((one) => one.id))
    for (const { id, thing } of found.value.kept)
      if (!known.has(id)) changes.push({ do: "put", store, id, thing })
  }
  const done = await to.state.act(changes)
  if (done.ok) await to.state.read()
  return done.ok ? ok(undefined) : done
}

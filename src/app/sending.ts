import { type ReadonlySignal, signal } from "@preact/signals"
import { Booking } from "../domain/booking.ts"
import { isOpen, Share } from "../domain/share.ts"
import { DAY, type Instant, MINUTE } from "../kit/instant.ts"
import type { ServiceClient } from "../service-client/port.ts"
import type { Change, Vault } from "../vault/port.ts"
import { keep } from "../vault/stores/list.ts"
import type { Hubs } from "./hubs.ts"
import { lookNow } from "./look.ts"
import type { State } from "./state.ts"

/** What carries bookings and shares to the service and brings back what it said. Nothing is ever "sent" because we tried. */
export type Sending = {
  /** The next free times the service named, by the id of the booking whose time was taken. Gone with the page. */
  readonly nextTimes: ReadonlySignal<Readonly<Record<string, readonly Instant[]>>>
  /** Sends what waits and is due; `anyway` at once, because the network came back or something was just saved. */
  send(anyway?: boolean): Promise<void>
  /** Brings the team's answers to bookings that stand. */
  fetchAnswers(): Promise<void>
  /** Brings when shares were opened, and which the team has ended. */
  fetchOpens(): Promise<void>
  /** Sends and fetches now, when the network comes back, when the page is looked at again, and while something waits. Answers how to stop. */
  start(): () => void
}

type Handed = {
  readonly vault: Vault
  readonly client: ServiceClient
  readonly state: State
  readonly hubs: Hubs
  /** By the service's clock. */
  readonly now: () => Instant
  readonly newId: () => string
}

const patienceSeconds = 30 // while something waits for a team's key
const longestWait = 15 * MINUTE
const answersFor = 30 * DAY // as long as the service keeps a booking after its time

/** Makes the one sender of this tab. Two tabs at once do no harm: every call is idempotent, and answers are recorded in one action. */
export function createSending({ vault, client, state, hubs, now, newId }: Handed): Sending {
  const nextTimes = signal<Readonly<Record<string, readonly Instant[]>>>({})
  let timer: ReturnType<typeof setTimeout> | undefined
  let started = false

  const tryAgainIn = (seconds: number) => {
    clearTimeout(timer)
    // Whatever clock an item was tried by: nothing waits for longer than the outbox itself would.
    const wait = Math.min(Math.max(seconds, 1), longestWait)
    if (started) timer = setTimeout(() => void send(), wait * 1000)
  }

  const send = async (anyway = false): Promise<void> => {
    const waiting = await vault.all("outbox")
    if (!waiting.ok) return tryAgainIn(patienceSeconds)
    if (waiting.value.kept.length === 0) return
    await sendWaiting(anyway).catch(() => tryAgainIn(patienceSeconds)) // its chunk may not have come
  }

  const sendWaiting = async (anyway: boolean): Promise<void> => {
    const { sendOutbox } = await import("../outbox/send.ts")
    // One asking a round: the key is the newest the service knows of when the bytes are made.
    const asked = new Map<string, ReturnType<Hubs["keyOf"]>>()
    const keyOf = async (hub: string) => {
      const asking = asked.get(hub) ?? hubs.keyOf(hub)
      asked.set(hub, asking)
      const key = await asking
      return key.ok ? key.value : undefined
    }
    const sent = await sendOutbox({ vault, client, keyOf, now, newId }, anyway)
    if (!sent.ok) return tryAgainIn(patienceSeconds)
    for (const { about, outcome } of sent.value.settled) {
      if (outcome.kind === "refused" && outcome.problem.next !== undefined)
        nextTimes.value = { ...nextTimes.value, [about.id]: outcome.problem.next }
    }
    if (sent.value.settled.length > 0) await state.read()
    if (sent.value.waiting > 0) tryAgainIn((sent.value.nextTryAt ?? now() + patienceSeconds) - now())
  }

  const fetchAnswers = async (): Promise<void> => {
    const standing = state.bookings.value.filter(
      (one) => one.state === "booked" && one.startsAt !== null && one.startsAt > now() - answersFor,
    )
    const changes = await Promise.all(standing.map((one) => newsOf(one)))
    await change(
      "bookings",
      Booking,
      changes.filter((one) => one !== undefined),
    )
  }

  const newsOf = async (booking: Booking): Promise<News<Booking> | undefined> => {
    const said = await client.booking(booking.id, booking.manageToken)
    if (!said.ok || said.value.id !== booking.id) return undefined
    const { withAnswers } = await import("../outbox/answers.ts")
    const after = await withAnswers(booking, said.value, now())
    if (after === booking) return undefined
    return {
      id: booking.id,
      // The person may have cancelled meanwhile: then only the answers are new.
      apply: (current) => ({
        ...current,
        answers: after.answers,
        state: current.state === "booked" ? after.state : current.state,
        changedAt: after.changedAt,
      }),
    }
  }

  const fetchOpens = async (): Promise<void> => {
    const open = state.shares.value.filter((one) => one.state === "sent" && isOpen(one, now()))
    const changes = await Promise.all(
      open.map(async (share): Promise<News<Share> | undefined> => {
        const log = await client.shareLog(share.id, share.manageToken)
        if (!log.ok) return undefined
        const { opens, state: said } = log.value
        if (said === "open" && JSON.stringify(opens) === JSON.stringify(share.opens)) return undefined
        return {
          id: share.id,
          // The person may be ending it meanwhile: then that goes its own way.
          apply: (current) => ({
            ...current,
            opens,
            state: said === "ended" && current.state === "sent" ? "ended-by-hub" : current.state,
          }),
        }
      }),
    )
    await change(
      "shares",
      Share,
      changes.filter((one) => one !== undefined),
    )
  }

  // Applied to what is kept at that moment: another tab, or the person, may have been quicker.
  const change = async <T extends { readonly id: string }>(
    store: "bookings" | "shares",
    shape: { safeParse(thing: unknown): { success: true; data: T } | { success: false } },
    news: readonly News<T>[],
  ): Promise<void> => {
    if (news.length === 0) return
    await vault.update([store], (found) =>
      found(store).kept.flatMap(({ thing }): readonly Change[] => {
        const current = shape.safeParse(thing)
        const one = current.success ? news.find((each) => each.id === current.data.id) : undefined
        return current.success && one !== undefined ? [keep(store, one.apply(current.data))] : []
      }),
    )
    await state.read()
  }

  const catchUp = async (): Promise<void> => {
    // With little data only what waits is sent; the pages that show the rest ask for it when they are opened.
    if (lookNow.peek().littleData) return await send(true)
    await Promise.all([hubs.refresh(), send(true)])
    await Promise.all([fetchAnswers(), fetchOpens()])
  }

  return {
    nextTimes,
    send,
    fetchAnswers,
    fetchOpens,
    start() {
      started = true
      const onLine = () => void catchUp()
      const onLook = () => document.visibilityState === "visible" && void catchUp()
      addEventListener("online", onLine)
      document.addEventListener("visibilitychange", onLook)
      void catchUp()
      return () => {
        started = false
        clearTimeout(timer)
        removeEventListener("online", onLine)
        document.removeEventListener("visibilitychange", onLook)
      }
    },
  }
}

type News<T> = { readonly id: string; readonly apply: (current: T) => T }

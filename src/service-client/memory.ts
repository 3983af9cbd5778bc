import { fail, ok, type Result } from "../kit/result.ts"
import type { BookingAnswer, PutBooking, SealedAnswer } from "../wire/bookings.ts"
import type { HubsAnswer } from "../wire/hubs.ts"
import type { InboxAnswer, PutInbox } from "../wire/inbox.ts"
import type { PutFile, PutShare, ShareAnswer, ShareLog } from "../wire/shares.ts"
import type { Slot } from "../wire/slots.ts"
import type { CallProblem, ServiceClient } from "./port.ts"

type KeptBooking = {
  readonly body: PutBooking
  state: "booked" | "cancelled"
  readonly answers: SealedAnswer[]
}
type KeptShare = {
  readonly body: PutShare
  ended: boolean
  readonly files: Map<number, PutFile>
  readonly opens: ShareLog["opens"][number][]
}
type KeptInbox = { readonly body: PutInbox; ended: boolean }

/**
 * What the memory service holds, for tests to look into and to change. `offline`: no call gets through. `dropReplies`: so
 * many calls are done and their answers lost. `refusals`: the next calls that change something are refused with these.
 */
export type MemoryService = {
  hubs: HubsAnswer
  readonly slots: Map<string, Slot[]>
  readonly epochs: Set<string> // those it takes things for
  readonly bookings: Map<string, KeptBooking>
  readonly shares: Map<string, KeptShare>
  readonly inbox: Map<string, KeptInbox>
  readonly calls: string[]
  offline: boolean
  dropReplies: number
  readonly refusals: CallProblem[]
}

/** A service that nobody asked anything yet. */
export const memoryService = (
  hubs: HubsAnswer = { hubs: [], helplines: [] },
  more: Partial<Pick<MemoryService, "slots" | "epochs">> = {},
): MemoryService => ({
  hubs,
  slots: more.slots ?? new Map(),
  epochs: more.epochs ?? new Set(),
  bookings: new Map(),
  shares: new Map(),
  inbox: new Map(),
  calls: [],
  offline: false,
  dropReplies: 0,
  refusals: [],
})

type Answer<T> = Result<T, CallProblem>
type HashToken = (token: string) => Promise<string>
const notFound = { kind: "not-found" } as const
const inboxDays = 90

/** The service's twin in memory: same contract, nothing leaves the page. `hashToken` is the one the person's side uses. */
export function memoryClient(service: MemoryService, hashToken: HashToken): ServiceClient {
  const call = async <T>(name: string, changes: boolean, work: () => Answer<T>): Promise<Answer<T>> => {
    if (service.offline) return fail({ kind: "offline" })
    service.calls.push(name)
    const refusal = changes ? service.refusals.shift() : undefined
    if (refusal !== undefined) return fail(refusal)
    const answer = structuredClone(work())
    if (!changes || service.dropReplies === 0) return answer
    service.dropReplies -= 1
    return fail({ kind: "offline" })
  }
  const withToken = async <T>(
    name: string,
    changes: boolean,
    token: string,
    work: (hash: string) => Answer<T>,
  ) => {
    const hash = await hashToken(token)
    return call(name, changes, () => work(hash))
  }
  return {
    hubs: () => call("hubs", false, () => ok(service.hubs)),
    slots: (hub, from, to) =>
      call("slots", false, () => {
        const within = (slot: Slot) => from <= dayOf(slot.startsAt) && dayOf(slot.startsAt) <= to
        if (!service.hubs.hubs.some((one) => one.id === hub)) return fail(notFound)
        return ok({ slots: withSeats(service, hub).filter(within) })
      }),
    putBooking: (id, body) => call("putBooking", true, () => book(service, id, body)),
    booking: (id, token) =>
      withToken("booking", false, token, (hash) => {
        const kept = service.bookings.get(id)
        return kept?.body.manageTokenHash === hash ? ok(bookingAnswer(service, id, kept)) : fail(notFound)
      }),
    cancelBooking: (id, token) =>
      withToken("cancelBooking", true, token, (hash) => {
        const kept = service.bookings.get(id)
        if (kept?.body.manageTokenHash !== hash) return fail(notFound)
        kept.state = "cancelled"
        return ok(bookingAnswer(service, id, kept))
      }),
    putShare: (id, body) => call("putShare", true, () => share(service, id, body)),
    putShareFile: (id, n, token, body) =>
      withToken("putShareFile", true, token, (hash) => {
        const kept = service.shares.get(id)
        if (kept?.body.manageTokenHash !== hash || kept.ended) return fail(notFound)
        kept.files.set(n, body)
        return ok(shareAnswer(id, kept))
      }),
    endShare: (id, token) =>
      withToken("endShare", true, token, (hash) => {
        const kept = service.shares.get(id)
        if (kept?.body.manageTokenHash !== hash) return fail(notFound)
        kept.ended = true
        kept.files.clear()
        for (const item of service.inbox.values()) item.ended ||= item.body.share === id
        return ok(shareAnswer(id, kept))
      }),
    shareLog: (id, token) =>
      withToken("shareLog", false, token, (hash) => {
        const kept = service.shares.get(id)
        return kept?.body.manageTokenHash === hash
          ? ok({ state: kept.ended ? "ended" : "open", opens: kept.opens })
          : fail(notFound)
      }),
    putInbox: (id, body) => call("putInbox", true, () => putItem(service, id, body)),
    endInbox: (id, token) =>
      withToken("endInbox", true, token, (hash) => {
        const kept = service.inbox.get(id)
        if (kept?.body.tokenHash !== hash) return fail(notFound)
        kept.ended = true
        return ok(inboxAnswer(id, kept))
      }),
  }
}

function book(service: MemoryService, id: string, body: PutBooking): Answer<BookingAnswer> {
  const kept = service.bookings.get(id)
  if (kept !== undefined && !same(kept.body, body)) return fail({ kind: "same-id-other-body" })
  if (kept?.state === "cancelled") return fail({ kind: "gone" })
  if (kept !== undefined) return ok(bookingAnswer(service, id, kept))
  if (!service.hubs.hubs.some((hub) => hub.id === body.hub)) return fail({ kind: "invalid" })
  if (!service.epochs.has(body.epoch)) return fail({ kind: "epoch-expired" })
  const slot = service.slots.get(body.hub)?.find((one) => one.startsAt === body.startsAt)
  if (slot === undefined) return fail({ kind: "not-a-slot" })
  const free = withSeats(service, body.hub)
  if (!free.some((one) => one.startsAt === body.startsAt))
    return fail({ kind: "taken", next: free.slice(0, 3).map((one) => one.startsAt) })
  const made: KeptBooking = { body, state: "booked", answers: [] }
  service.bookings.set(id, made)
  return ok(bookingAnswer(service, id, made))
}

function share(service: MemoryService, id: string, body: PutShare): Answer<ShareAnswer> {
  const kept = service.shares.get(id)
  if (kept !== undefined && !same(kept.body, body)) return fail({ kind: "same-id-other-body" })
  const made = kept ?? { body, ended: false, files: new Map<number, PutFile>(), opens: [] }
  service.shares.set(id, made)
  return ok(shareAnswer(id, made))
}

function putItem(service: MemoryService, id: string, body: PutInbox): Answer<InboxAnswer> {
  const kept = service.inbox.get(id)
  if (kept !== undefined && !same(kept.body, body)) return fail({ kind: "same-id-other-body" })
  if (kept === undefined && !service.epochs.has(body.epoch)) return fail({ kind: "epoch-expired" })
  if (kept === undefined && service.shares.get(body.share)?.ended !== false) return fail(notFound)
  const made = kept ?? { body, ended: false }
  service.inbox.set(id, made)
  return ok(inboxAnswer(id, made))
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const dayOf = (instant: number): string => new Date(instant * 1000).toISOString().slice(0, 10)

function withSeats(service: MemoryService, hub: string): Slot[] {
  const booked = [...service.bookings.values()].filter(
    (one) => one.state === "booked" && one.body.hub === hub,
  )
  return (service.slots.get(hub) ?? [])
    .map((slot) => ({
      ...slot,
      free: slot.free - booked.filter((one) => one.body.startsAt === slot.startsAt).length,
    }))
    .filter((slot) => slot.free > 0)
}

const bookingAnswer = (service: MemoryService, id: string, kept: KeptBooking): BookingAnswer => ({
  id,
  hub: kept.body.hub,
  startsAt: kept.body.startsAt,
  minutes:
    service.slots.get(kept.body.hub)?.find((one) => one.startsAt === kept.body.startsAt)?.minutes ?? 30,
  state: kept.state,
  answers: kept.answers,
})

const shareAnswer = (id: string, kept: KeptShare): ShareAnswer => ({
  id,
  state: kept.ended ? "ended" : "open",
  expiresAt: kept.body.expiresAt,
})

const inboxAnswer = (id: string, kept: KeptInbox): InboxAnswer => ({
  id,
  state: kept.ended ? "ended" : "there",
  until: inboxDays * 86_400,
})

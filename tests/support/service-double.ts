import { fail, ok } from "../../src/kit/result.ts"
import type { Answer, OutboxClient, SendProblem } from "../../src/outbox/client.ts"
import type { PutBooking } from "../../src/wire/bookings.ts"
import type { PutInbox } from "../../src/wire/inbox.ts"
import type { PutFile, PutShare } from "../../src/wire/shares.ts"

type Stored<Body> = { readonly body: Body; state: "there" | "ended" }

/**
 * A service in memory that keeps what it is sent and answers as the wire says: a replay of the same bytes is a yes, the
 * same id with other bytes is not. `next` may speak before it does (`before`: nothing happens) or instead of its answer.
 */
export function serviceDouble() {
  const bookings = new Map<string, Stored<PutBooking>>()
  const shares = new Map<string, Stored<PutShare>>()
  const files = new Map<string, PutFile>()
  const inbox = new Map<string, Stored<PutInbox>>()
  const calls: string[] = []
  const next: { before?: SendProblem; after?: SendProblem }[] = []
  let interrupt: () => { before?: SendProblem; after?: SendProblem } | undefined = () => next.shift()

  const answer = async <T extends Answer>(name: string, work: () => T | SendProblem["kind"]) => {
    calls.push(name)
    const spoken = interrupt()
    if (spoken?.before) return fail(spoken.before)
    const done = work()
    if (spoken?.after) return fail(spoken.after)
    return typeof done === "string" ? fail({ kind: done }) : ok(done)
  }

  const booked = (id: string, { body, state }: Stored<PutBooking>) => ({
    id,
    hub: body.hub,
    startsAt: body.startsAt,
    minutes: 45,
    state: state === "there" ? ("booked" as const) : ("cancelled" as const),
    answers: [],
  })
  const shared = (id: string, { body, state }: Stored<PutShare>) => ({
    id,
    state: state === "there" ? ("open" as const) : ("ended" as const),
    expiresAt: body.expiresAt,
  })
  const keep = <Body>(kept: Map<string, Stored<Body>>, id: string, body: Body) => {
    const there = kept.get(id)
    if (there === undefined) kept.set(id, { body, state: "there" })
    else if (JSON.stringify(there.body) !== JSON.stringify(body)) return undefined
    return kept.get(id)
  }

  const client: OutboxClient = {
    putBooking: (id, body) =>
      answer("putBooking", () => {
        if (bookings.get(id)?.state === "ended") return "gone"
        const taken = [...bookings].some(
          ([other, one]) => other !== id && one.state === "there" && one.body.startsAt === body.startsAt,
        )
        if (taken) return "taken"
        const kept = keep(bookings, id, body)
        return kept === undefined ? "same-id-other-body" : booked(id, kept)
      }),
    cancelBooking: (id) =>
      answer("cancelBooking", () => {
        const kept = bookings.get(id)
        if (kept === undefined) return "not-found"
        kept.state = "ended"
        return booked(id, kept)
      }),
    putShare: (id, body) =>
      answer("putShare", () => {
        const kept = keep(shares, id, body)
        return kept === undefined ? "same-id-other-body" : shared(id, kept)
      }),
    putShareFile: (id, n, _token, body) =>
      answer("putShareFile", () => {
        const kept = shares.get(id)
        if (kept === undefined) return "not-found"
        files.set(`${id}/${n}`, body)
        return shared(id, kept)
      }),
    putInbox: (id, body) =>
      answer("putInbox", () => {
        const kept = keep(inbox, id, body)
        return kept === undefined
          ? "same-id-other-body"
          : { id, state: "there" as const, until: 1_800_000_000 }
      }),
    endShare: (id) =>
      answer("endShare", () => {
        const kept = shares.get(id)
        if (kept === undefined) return "not-found"
        kept.state = "ended"
        files.delete(`${id}/0`)
        return shared(id, kept)
      }),
  }
  return {
    client,
    bookings,
    shares,
    files,
    inbox,
    calls,
    next,
    interruptWith: (given: typeof interrupt) => {
      interrupt = given
    },
  }
}

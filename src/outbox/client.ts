import { fail, ok, type Result } from "../kit/result.ts"
import type { BookingAnswer, PutBooking } from "../wire/bookings.ts"
import type { InboxAnswer, PutInbox } from "../wire/inbox.ts"
import type { ProblemCode } from "../wire/problem.ts"
import type { PutFile, PutShare, ShareAnswer } from "../wire/shares.ts"
import type { OutboxCall } from "./item.ts"

/** Why a call gave no yes; `next` are the next free times that come with `taken`. The service client's own shape. */
export type SendProblem = {
  readonly kind: "offline" | "not-understood" | ProblemCode
  readonly next?: readonly number[]
}
type Sent<T> = Promise<Result<T, SendProblem>>

/** The calls the outbox makes; the service client has them all. */
export type OutboxClient = {
  putBooking(id: string, body: PutBooking): Sent<BookingAnswer>
  cancelBooking(id: string, manageToken: string): Sent<BookingAnswer>
  putShare(id: string, body: PutShare): Sent<ShareAnswer>
  putShareFile(id: string, n: number, manageToken: string, body: PutFile): Sent<ShareAnswer>
  putInbox(id: string, body: PutInbox): Sent<InboxAnswer>
  endShare(id: string, manageToken: string): Sent<ShareAnswer>
}

export type Answer = BookingAnswer | ShareAnswer | InboxAnswer

/** Makes one call. A yes that is about something else, or does not say what was asked for, is `not-understood`. */
export async function make(client: OutboxClient, call: OutboxCall): Promise<Result<Answer, SendProblem>> {
  const answer = await send(client, call)
  if (!answer.ok) return answer
  const meant = answer.value.id === call.id && wanted(call).includes(answer.value.state)
  return meant ? ok(answer.value) : fail({ kind: "not-understood" })
}

function send(client: OutboxClient, call: OutboxCall): Promise<Result<Answer, SendProblem>> {
  if (call.call === "putBooking") return client.putBooking(call.id, call.body)
  if (call.call === "cancelBooking") return client.cancelBooking(call.id, call.token)
  if (call.call === "putShare") return client.putShare(call.id, call.body)
  if (call.call === "putShareFile") return client.putShareFile(call.id, call.n, call.token, call.body)
  if (call.call === "putInbox") return client.putInbox(call.id, call.body)
  return client.endShare(call.id, call.token)
}

// A replay of something ended since is answered with "ended" or "cancelled": an answer too.
const wanted = (call: OutboxCall): readonly Answer["state"][] => {
  if (call.call === "cancelBooking") return ["cancelled"]
  if (call.call === "endShare") return ["ended"]
  return ["booked", "cancelled", "open", "there", "ended"]
}

/** Whether a problem leaves it open what happened, or will pass: such a call is sent again, unchanged. */
export const willPass = (problem: SendProblem): boolean =>
  ["offline", "not-understood", "too-many", "our-fault", "unavailable", "service-full"].includes(problem.kind)

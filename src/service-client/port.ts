import type { Result } from "../kit/result.ts"
import type { BookingAnswer, PutBooking } from "../wire/bookings.ts"
import type { HubsAnswer } from "../wire/hubs.ts"
import type { InboxAnswer, PutInbox } from "../wire/inbox.ts"
import type { ProblemCode } from "../wire/problem.ts"
import type { PutFile, PutShare, ShareAnswer, ShareLog } from "../wire/shares.ts"
import type { SlotsAnswer } from "../wire/slots.ts"

/**
 * Why a call to the service did not give what was asked for.
 * `offline`: no answer at all; nothing is known of what happened. `not-understood`: an answer that is not ours (a captive
 * portal, a much newer service). Any other kind is the service's own code; `next` are the next free times with `taken`.
 */
export type CallProblem = {
  readonly kind: "offline" | "not-understood" | ProblemCode
  readonly next?: readonly number[]
}
export type Call<T> = Promise<Result<T, CallProblem>>

/** The service as the app sees it. Unsafe calls are idempotent: the same bytes may be sent again until an answer comes. */
export type ServiceClient = {
  hubs(): Call<HubsAnswer>
  slots(hub: string, from: string, to: string): Call<SlotsAnswer>
  putBooking(id: string, body: PutBooking): Call<BookingAnswer>
  booking(id: string, manageToken: string): Call<BookingAnswer>
  cancelBooking(id: string, manageToken: string): Call<BookingAnswer>
  putShare(id: string, body: PutShare): Call<ShareAnswer>
  putShareFile(id: string, n: number, manageToken: string, body: PutFile): Call<ShareAnswer>
  endShare(id: string, manageToken: string): Call<ShareAnswer>
  shareLog(id: string, manageToken: string): Call<ShareLog>
  putInbox(id: string, body: PutInbox): Call<InboxAnswer>
  endInbox(id: string, token: string): Call<InboxAnswer>
}

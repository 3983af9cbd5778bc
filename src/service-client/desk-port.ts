import type { SealedAnswer } from "../wire/bookings.ts"
import type {
  Authentication,
  DeskBooking,
  DeskCancelled,
  DeskEnded,
  DeskInboxItem,
  DeskSession,
  EnrolBegun,
  EnrolFinish,
  PutAnswer,
  PutEpoch,
  RecoverBegun,
  RecoverFinish,
  SessionBegun,
} from "../wire/desk.ts"
import type { Manifest, ManifestRequest } from "../wire/shares.ts"
import type { Call } from "./port.ts"

/**
 * The service as the desk sees it, on the desk's own origin; the session travels in a cookie no script can read. `openShare`
 * takes the public path of a link (43 base64url characters).
 */
export type DeskClient = {
  beginEnrol(token: string): Call<EnrolBegun>
  finishEnrol(body: EnrolFinish): Call<DeskSession>
  beginRecover(token: string): Call<RecoverBegun>
  finishRecover(body: RecoverFinish): Call<DeskSession>
  beginSession(): Call<SessionBegun>
  finishSession(authentication: Authentication): Call<DeskSession>
  endSession(): Call<{ readonly ended: true }>
  putEpoch(epoch: string, body: PutEpoch): Call<DeskSession>
  bookings(): Call<readonly DeskBooking[]>
  putAnswer(booking: string, answer: string, body: PutAnswer): Call<SealedAnswer>
  cancelBooking(booking: string): Call<DeskCancelled>
  inbox(): Call<readonly DeskInboxItem[]>
  /** Ends the item and the share it carries. */
  endShared(item: string): Call<DeskEnded>
  openShare(path: string, request: ManifestRequest): Call<Manifest>
}

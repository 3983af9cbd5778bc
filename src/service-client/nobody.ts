import { fail } from "../kit/result.ts"
import type { CallProblem, ServiceClient } from "./port.ts"

const noAnswer = () => Promise.resolve(fail<CallProblem>({ kind: "offline" }))

/** A service that is never reached, for made-up things: whatever is asked of it, nothing leaves this device. */
export const nobody: ServiceClient = {
  hubs: noAnswer,
  slots: noAnswer,
  putBooking: noAnswer,
  booking: noAnswer,
  cancelBooking: noAnswer,
  putShare: noAnswer,
  putShareFile: noAnswer,
  endShare: noAnswer,
  shareLog: noAnswer,
  putInbox: noAnswer,
  endInbox: noAnswer,
}

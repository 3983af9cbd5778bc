import { fail } from "../kit/result.ts"
import type { Call, ServiceClient } from "../service-client/port.ts"

/** A service that never answers. */
export function noService(): ServiceClient {
  const offline = (): Call<never> => Promise.resolve(fail({ kind: "offline" }))
  return {
    hubs: offline,
    slots: offline,
    putBooking: offline,
    booking: offline,
    cancelBooking: offline,
    putShare: offline,
    putShareFile: offline,
    endShare: offline,
    shareLog: offline,
    putInbox: offline,
    endInbox: offline,
  }
}

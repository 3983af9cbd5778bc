import { BookingAnswer } from "../wire/bookings.ts"
import { HubsAnswer } from "../wire/hubs.ts"
import { InboxAnswer } from "../wire/inbox.ts"
import { ShareAnswer, ShareLog } from "../wire/shares.ts"
import { SlotsAnswer } from "../wire/slots.ts"
import { ask as askOne, type Hear, type Question } from "./ask.ts"
import type { Call, ServiceClient } from "./port.ts"

/** The service over HTTP at `origin` (`https://example.org`, no slash at the end); "" is where the page came from. `hear` is told its time. */
export function httpClient(origin = "", hear?: Hear): ServiceClient {
  const ask = <T>(question: Question<T>): Call<T> => askOne(origin, question, "omit", hear)
  return {
    hubs: () => ask({ method: "GET", path: "/api/hubs", shape: HubsAnswer }),
    slots: (hub, from, to) =>
      ask({
        method: "GET",
        path: `/api/hubs/${encodeURIComponent(hub)}/slots?${new URLSearchParams({ from, to }).toString()}`,
        shape: SlotsAnswer,
      }),
    putBooking: (id, body) => ask({ method: "PUT", path: `/api/bookings/${id}`, body, shape: BookingAnswer }),
    booking: (id, token) => ask({ method: "GET", path: `/api/bookings/${id}`, token, shape: BookingAnswer }),
    cancelBooking: (id, token) =>
      ask({ method: "POST", path: `/api/bookings/${id}/cancel`, token, shape: BookingAnswer }),
    putShare: (id, body) => ask({ method: "PUT", path: `/api/shares/${id}`, body, shape: ShareAnswer }),
    putShareFile: (id, n, token, body) =>
      ask({ method: "PUT", path: `/api/shares/${id}/files/${n}`, token, body, shape: ShareAnswer }),
    endShare: (id, token) =>
      ask({ method: "POST", path: `/api/shares/${id}/end`, token, shape: ShareAnswer }),
    shareLog: (id, token) => ask({ method: "GET", path: `/api/shares/${id}/log`, token, shape: ShareLog }),
    putInbox: (id, body) => ask({ method: "PUT", path: `/api/inbox/${id}`, body, shape: InboxAnswer }),
    endInbox: (id, token) => ask({ method: "POST", path: `/api/inbox/${id}/end`, token, shape: InboxAnswer }),
  }
}

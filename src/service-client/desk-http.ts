import type * as z from "zod/mini"
import { ok } from "../kit/result.ts"
import { SealedAnswer } from "../wire/bookings.ts"
import {
  DeskBookings,
  DeskCancelled,
  DeskEnded,
  DeskInbox,
  DeskSession,
  EnrolBegun,
  RecoverBegun,
  SessionBegun,
  SessionEnded,
} from "../wire/desk.ts"
import { Manifest } from "../wire/shares.ts"
import { ask } from "./ask.ts"
import type { DeskClient } from "./desk-port.ts"
import type { Call } from "./port.ts"

/** The service over HTTP as the desk asks it: on the page's own origin. A share is asked for without the cookie: who reads it is nobody's business there. */
export function deskHttpClient(): DeskClient {
  return {
    beginEnrol: (token) => send("POST", "/enrol/begin", EnrolBegun, { token }),
    finishEnrol: (body) => send("POST", "/enrol/finish", DeskSession, body),
    beginRecover: (token) => send("POST", "/recover/begin", RecoverBegun, { token }),
    finishRecover: (body) => send("POST", "/recover/finish", DeskSession, body),
    beginSession: () => send("POST", "/session/begin", SessionBegun, {}),
    finishSession: (authentication) => send("POST", "/session/finish", DeskSession, { authentication }),
    endSession: () => send("POST", "/session/end", SessionEnded, {}),
    putEpoch: (epoch, body) => send("PUT", `/epochs/${epoch}`, DeskSession, body),
    bookings: async () => {
      const answer = await look("/bookings", DeskBookings)
      return answer.ok ? ok(answer.value.bookings) : answer
    },
    putAnswer: (booking, answer, body) =>
      send("PUT", `/bookings/${booking}/answers/${answer}`, SealedAnswer, body),
    cancelBooking: (booking) => send("POST", `/bookings/${booking}/cancel`, DeskCancelled, {}),
    inbox: async () => {
      const answer = await look("/inbox", DeskInbox)
      return answer.ok ? ok(answer.value.items) : answer
    },
    endShared: (item) => send("POST", `/inbox/${item}/end`, DeskEnded, {}),
    openShare: (path, body) => ask("", { method: "POST", path: `/shl/${path}`, body, shape: Manifest }),
  }
}

const look = <T>(path: string, shape: z.ZodMiniType<T>): Call<T> =>
  ask("", { method: "GET", path: `/desk-api${path}`, shape }, "same-origin")

const send = <T>(method: "POST" | "PUT", path: string, shape: z.ZodMiniType<T>, body: unknown): Call<T> =>
  ask("", { method, path: `/desk-api${path}`, shape, body }, "same-origin")

import * as z from "zod/mini"
import { Seconds } from "./fields.ts"

/** Every way the service says no, and the status it says it with. The list is closed. */
export const statusOf = {
  "bad-json": 400,
  invalid: 400,
  "signed-out": 401,
  "wrong-origin": 403,
  "not-found": 404, // missing, ended and wrong token alike
  "wrong-method": 405,
  taken: 409,
  "epoch-expired": 409, // surely stored nothing: the one refusal after which the same words may be sealed anew
  gone: 410, // this booking was cancelled before
  "too-large": 413,
  "wrong-type": 415,
  "same-id-other-body": 422,
  "not-a-slot": 422,
  "too-many": 429,
  "our-fault": 500,
  unavailable: 503,
  "service-full": 507,
} as const
export type ProblemCode = keyof typeof statusOf
export const problemCodes = Object.keys(statusOf)

const Code = z.enum([
  "bad-json",
  "invalid",
  "signed-out",
  "wrong-origin",
  "not-found",
  "wrong-method",
  "taken",
  "epoch-expired",
  "gone",
  "too-large",
  "wrong-type",
  "same-id-other-body",
  "not-a-slot",
  "too-many",
  "our-fault",
  "unavailable",
  "service-full",
])

/** The body of every `application/problem+json` answer (RFC 9457); never free text. */
export const Problem = z.lazy(() =>
  z.object({ code: Code, status: z.int(), next: z.optional(z.array(Seconds)) }),
)
export type Problem = z.infer<typeof Problem>

import type { Instant } from "../../kit/instant.ts"

/** For how many minutes a visit on somebody else's device can be set. */
export const visitMinutes = [10, 20, 40] as const

/** Before anything is chosen. A visit nobody ends, because somebody walked away, is the harm this is for. */
export const usualMinutes = 20

/** When a visit ends by itself; `null`: only when the person ends it. */
export type VisitEnd = Instant | null

/**
 * How far a visit is. `soon`: within the last minute, which is said aloud, with a way to go on. Minutes are rounded up. By the
 * clock, so that a computer that slept through it ends it when it wakes.
 */
export function visitStands(endsAt: VisitEnd, now: Instant): VisitStanding {
  if (endsAt === null) return { kind: "open" }
  const left = endsAt - now
  if (left <= 0) return { kind: "over" }
  return left <= 60 ? { kind: "soon" } : { kind: "running", minutes: Math.ceil(left / 60) }
}

export type VisitStanding =
  | { readonly kind: "open" | "soon" | "over" }
  | { readonly kind: "running"; readonly minutes: number }

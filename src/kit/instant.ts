/** A moment, in whole seconds since 1970 UTC. Never milliseconds. */
export type Instant = number

export const MINUTE = 60
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The present moment by this machine's clock. Rules are handed it; only doors and routes may ask. */
export const readClock = (): Instant => Math.floor(Date.now() / 1000)

/** `2026-11-22T09:30:00Z`, as FHIR and RFC 3339 write it. */
export const toIso = (instant: Instant): string =>
  new Date(instant * 1000).toISOString().replace(".000Z", "Z")

/**
 * Whether `then` is at least so many seconds ago. A moment that is still to come was noted by a clock that was wrong: it counts as
 * long ago, so that nothing waits for years.
 */
export const isLongAgo = (then: Instant, now: Instant, seconds: number): boolean =>
  then > now || now - then >= seconds

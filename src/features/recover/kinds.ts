/** The kinds of things a person keeps, as they are named where some of them had to be repaired. */
export const kinds = [
  "me",
  "statements",
  "people",
  "places",
  "goals",
  "ratings",
  "skills",
  "bookings",
  "shares",
  "outbox",
  "kept",
] as const
export type Kind = (typeof kinds)[number]

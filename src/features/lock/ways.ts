import type { Day } from "../../kit/day.ts"

/** One way in, as the list shows it. `name`: what the person calls a passkey. */
export type Way = {
  readonly id: string
  readonly kind: "passphrase" | "recovery" | "passkey"
  readonly name: string
  readonly madeOn: Day
}

/** Whether the lock still opens by something known or kept on paper without this one: a passkey alone can get lost. */
export const canGo = (way: Way, ways: readonly Way[]): boolean =>
  ways.some((one) => one.id !== way.id && one.kind !== "passkey")

import type { Bytes } from "../crypto/aes-gcm.ts"

/** The vault key while a lock is set. Danger: it opens everything. */
export type HeldKey = { readonly vault: string; readonly kid: string; readonly open: Bytes }

/** What one tab holds in memory, and nowhere else, from unlocking until it locks. */
export type Held = {
  now(): HeldKey | undefined
  take(key: HeldKey): void
  drop(): void
}

/** Holds nothing yet. */
export function createHeld(): Held {
  let held: HeldKey | undefined
  return {
    now: () => held,
    take: (key) => {
      held = key
    },
    drop() {
      held?.open.fill(0) // the engine may have copies; this one need not wait for it
      held = undefined
    },
  }
}

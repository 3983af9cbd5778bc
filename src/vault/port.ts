import type { Result } from "../kit/result.ts"

/** What kind of thing a page holds. Each has a zod shape in `domain` or `outbox`. */
export const storeNames = [
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
export type StoreName = (typeof storeNames)[number]

/**
 * Why the vault could not do it. `unopenable`: the database does not open, or its manifest does not match. `lost`: it is empty
 * although this device remembers a vault. `blocked`: the browser gives no storage. `full`: no room; nothing was written.
 * `not-saved`: the write failed; nothing was written. `busy`: other tabs kept changing the same pages; nothing was
 * written. `held`: a tab that sleeps, or runs an older version, holds the database. `newer`: a later version of the app wrote it.
 * `locked`: a lock is set, and this tab has no key. `made-up`: only made-up things are here, and those are never sent.
 * `changed-since`: a thing is not any more what the change was made from; nothing was written.
 */
export type VaultProblem = {
  readonly kind:
    | "unopenable"
    | "lost"
    | "blocked"
    | "full"
    | "not-saved"
    | "busy"
    | "held"
    | "newer"
    | "locked"
    | "made-up"
    | "changed-since"
}

/**
 * Something to tell the person although nothing they asked for failed. `right-now-behind`: saved, but the page *Right
 * now* shows could not be rewritten. `went-back`: the vault is older than this device remembers; the last changes may be lost, but
 * where a `newer` snapshot of it was found and kept aside. `repaired`: something was; `Keeping.repairs` says what.
 */
export type VaultTrouble =
  | { readonly kind: "right-now-behind" | "repaired" }
  | { readonly kind: "went-back"; readonly newer?: { readonly id: string } }

/** One thing as it was kept. Parse it with its shape: one bad thing never hides its neighbours. */
export type Kept = { readonly id: string; readonly thing: unknown }

/** Everything of one store. `damagedPages`: pages that are there no more or do not open; they are kept as they are. */
export type Found = { readonly kept: readonly Kept[]; readonly damagedPages: number }

/**
 * One change of one action. `put` replaces the thing where it stands, or adds it at the end; `remove` of something not
 * there is fine. A thing is whatever JSON can say. `from`: what the change was made from; where another tab changed it since,
 * nothing of the action is done.
 */
export type Change =
  | {
      readonly do: "put"
      readonly store: StoreName
      readonly id: string
      readonly thing: unknown
      readonly from?: unknown
    }
  | { readonly do: "remove"; readonly store: StoreName; readonly id: string }

/**
 * Sealed storage on this device. Every action is one strictly durable transaction: when `ok` comes back it is on disk,
 * and when a problem comes back nothing of it is. Two tabs never overwrite each other's page.
 */
export type Vault = {
  /** Everything of one store, oldest first as it was put, with how many pages could not be read at all. */
  all(store: StoreName): Promise<Result<Found, VaultProblem>>
  /** One action of many changes: all of them or none. No changes: nothing is written. */
  change(changes: readonly Change[]): Promise<Result<void, VaultProblem>>
  /**
   * Reads these stores, asks `decide` what to change and does it as one action. Nothing can come between the reading and
   * the writing: when another tab was quicker, `decide` is asked again on the newer things. So it must be pure, and quick.
   */
  update(
    stores: readonly StoreName[],
    decide: (found: (store: StoreName) => Found) => readonly Change[],
  ): Promise<Result<void, VaultProblem>>
  /** Calls back after another tab changed something in these stores; answers how to stop. */
  watch(changed: (stores: readonly StoreName[]) => void): () => void
  /** Lets go of the database, so that another tab can upgrade it. The next call opens it again. */
  close(): void
}

import type { PublicJwk } from "../crypto/jwe.ts"
import type { Instant } from "../kit/instant.ts"
import type { Change, StoreName } from "../vault/port.ts"
import type { Answer, SendProblem } from "./client.ts"
import type { OutboxCall, OutboxItem } from "./item.ts"

/** A team's key as things are sealed to it. */
export type EpochKey = { readonly epoch: string; readonly key: PublicJwk }

/** What the service said for good: yes to every call (the last answer), or no to one, with those before it done. */
export type Outcome =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "refused"; readonly problem: SendProblem }

/** What the outbox must know about one kind of item. */
export type Errand = {
  /** Where the thing it is about is kept. */
  readonly store: StoreName
  /**
   * Makes the calls that wait for the team's key, once; `now` is the service's, who has just answered. `undefined`: the thing is
   * gone, there is nothing to send.
   */
  seal(
    item: OutboxItem,
    thing: unknown,
    key: EpochKey,
    now: Instant,
  ): Promise<readonly OutboxCall[] | undefined>
  /** What to keep about the answer, in the action that removes the item. Pure; `freshId` is there if one is needed. */
  settle(
    item: OutboxItem,
    thing: unknown,
    outcome: Outcome,
    handed: { readonly now: Instant; readonly freshId: string },
  ): readonly Change[]
}

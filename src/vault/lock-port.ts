import type { Bytes } from "../crypto/aes-gcm.ts"
import type { Day } from "../kit/day.ts"
import type { Result } from "../kit/result.ts"
import type { VaultProblem } from "./port.ts"

/** A way in that a person chose, besides the `open` slot that lies on the device while there is no lock. */
export type SlotKind = "passphrase" | "recovery" | "passkey"

/** The fewest letters of a passphrase somebody thinks of themselves. */
export const leastLetters = 10

/** One way in as a list shows it. `name`: of a passkey, in the person's own words; empty for the others, and while locked: it is sealed. */
export type Slot = {
  readonly id: string
  readonly kind: SlotKind
  readonly name: string
  readonly madeOn: Day
}

/**
 * `none`: nothing was ever kept here, or no lock is set. `locked`: only a slot opens. `open`: a lock is set, and this tab holds
 * the key until it locks.
 */
export type LockState = "none" | "locked" | "open"

/** What a passkey's PRF extension gave, and which passkey: `device/passkey.ts` asks the browser for it. */
export type PasskeyAnswer = { readonly credential: string; readonly prf: Bytes }

/**
 * Why a way in was not made, taken away or opened; nothing changed then. `wrong`: it does not open. `must-wait`: five tries were
 * free; sit through `seconds` with the page open. `mistyped`: no such code was ever printed, so a letter is wrong; no try. `too-short`: fewer than ten characters. `last-way`: a passkey is never the only
 * way in. `out-of-range`: the slot asks for work we would never have chosen; refused before any work. `not-stretched`: the worker
 * did not start or had no memory.
 */
export type LockProblem =
  | VaultProblem
  | { readonly kind: "wrong" | "mistyped" | "too-short" | "last-way" | "out-of-range" | "not-stretched" }
  | { readonly kind: "must-wait"; readonly seconds: number }

/** What opens: the words typed, the printed code, or a passkey's answer. */
export type Opener =
  | { readonly kind: "passphrase" | "recovery"; readonly typed: string }
  | ({ readonly kind: "passkey" } & PasskeyAnswer)

/**
 * The lock of one device's vault, as one tab sees it. Whatever moment the phone goes off, at least one way in opens: a new slot is
 * on disk before an old one goes, and the `open` slot goes last. Nothing here ever wipes.
 */
export type Lock = {
  /** How it stands. Answered from what this tab knows; `watch` calls back when it changes, here or in another tab. */
  state(): Promise<LockState>
  watch(changed: (state: LockState) => void): () => void
  /** The ways in, oldest first. Readable while locked. */
  slots(): Promise<Result<readonly Slot[], VaultProblem>>
  /**
   * Sets a lock, or changes its passphrase: the old one opens no more once this answers. Needs the vault open. `signal`: the
   * person changed their mind while the key was worked out; nothing is changed then, and the answer is `not-stretched`.
   */
  setPassphrase(passphrase: string, signal?: AbortSignal): Promise<Result<void, LockProblem>>
  /** Makes a printed code of 130 bits and answers it once; it is shown, printed and never kept. Replaces the code before. */
  makeRecovery(): Promise<Result<string, LockProblem>>
  /** What to ask a new passkey for: the salt its PRF is given. Nothing is kept yet. */
  passkeySalt(): Bytes
  addPasskey(name: string, salt: Bytes, answer: PasskeyAnswer): Promise<Result<void, LockProblem>>
  /** The passkeys to ask the browser for at unlocking, each with its salt. */
  passkeys(): Promise<readonly { readonly credential: string; readonly salt: Bytes }[]>
  remove(id: string): Promise<Result<void, LockProblem>>
  /** Takes the lock off: the `open` slot comes back, every other goes. Needs the vault open. */
  takeOff(): Promise<Result<void, LockProblem>>
  /** Opens the vault for this tab. `signal`: as above; a try that was ended so is no wrong one. */
  unlock(by: Opener, signal?: AbortSignal): Promise<Result<void, LockProblem>>
  /** Drops the keys here and in every other tab. The page is then loaded anew by who called. */
  lock(): void
}

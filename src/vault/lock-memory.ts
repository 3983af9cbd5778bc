import type { Bytes } from "../crypto/aes-gcm.ts"
import { newId, randomBytes } from "../crypto/random.ts"
import { newRecoveryCode, readRecoveryCode } from "../crypto/recovery-code.ts"
import { tidyPassphrase } from "../crypto/words.ts"
import { toBase64url } from "../kit/base64url.ts"
import type { Day } from "../kit/day.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { type Lock, type LockState, leastLetters, type Opener, type Slot } from "./lock-port.ts"
import type { Vault } from "./port.ts"
import { createTries, type TryCount } from "./tries.ts"

type Way = Slot & { readonly opens: string; readonly credential?: string; readonly salt?: Bytes }

/** What several memory locks share when they stand for tabs of one browser. */
export type MemoryLockDisk = {
  ways: readonly Way[]
  tries: number
  readonly tabs: Set<(said: "lock" | "ways", from: Lock) => void>
}
/** One without a lock. */
export const memoryLockDisk = (): MemoryLockDisk => ({ ways: [], tries: 0, tabs: new Set() })

type Given = {
  readonly disk?: MemoryLockDisk
  readonly today?: () => Day
  readonly timer?: () => number // milliseconds, as `createTries` wants them
}

/** The lock's twin for tests: same contract, nothing sealed and nothing stretched. `lockedBy` makes a memory vault obey it. */
export function memoryLock({
  disk = memoryLockDisk(),
  today = () => "2026-11-22",
  timer = () => performance.now(),
}: Given = {}): Lock {
  const count: TryCount = { read: () => disk.tries, write: (tries) => (disk.tries = tries) }
  const tries = createTries(count, timer)
  const listeners = new Set<(state: LockState) => void>()
  let isOpen = false
  const now = (): LockState => (disk.ways.length === 0 ? "none" : isOpen ? "open" : "locked")
  const tellHere = () => {
    for (const listener of listeners) listener(now())
  }
  const tell = (said: "lock" | "ways") => {
    tellHere()
    queueMicrotask(() => {
      for (const tab of disk.tabs) tab(said, lock)
    })
  }
  const hear = (said: "lock" | "ways", from: Lock) => {
    if (from === lock) return
    if (said === "lock" || disk.ways.length === 0) isOpen = false
    tellHere()
  }
  const change = (ways: readonly Way[]) => {
    // The tab that sets a lock holds the key; the others have to unlock.
    if (disk.ways.length === 0) isOpen = true
    disk.ways = ways
    if (ways.length === 0) isOpen = false
    tell("ways")
  }
  const add = (way: Omit<Way, "id" | "madeOn">, replaces: (one: Way) => boolean) =>
    change([...disk.ways.filter((one) => !replaces(one)), { ...way, id: newId(), madeOn: today() }])

  const lock: Lock = {
    state: async () => now(),
    watch(changed) {
      disk.tabs.add(hear)
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    slots: async () =>
      ok(
        disk.ways.map(({ id, kind, name, madeOn }) => ({
          id,
          kind,
          name: now() === "locked" ? "" : name,
          madeOn,
        })),
      ),
    async setPassphrase(passphrase, signal) {
      const opens = tidyPassphrase(passphrase)
      if (now() === "locked") return fail({ kind: "locked" })
      if (Array.from(opens).length < leastLetters) return fail({ kind: "too-short" })
      if (signal?.aborted === true) return fail({ kind: "not-stretched" })
      add({ kind: "passphrase", name: "", opens }, (one) => one.kind === "passphrase")
      return ok(undefined)
    },
    async makeRecovery() {
      if (now() === "locked") return fail({ kind: "locked" })
      const code = (await newRecoveryCode()).groups.join("-")
      const opens = (await readRecoveryCode(code)) ?? ""
      add({ kind: "recovery", name: "", opens }, (one) => one.kind === "recovery")
      return ok(code)
    },
    passkeySalt: () => randomBytes(32),
    async addPasskey(name, salt, { credential, prf }) {
      if (now() === "locked") return fail({ kind: "locked" })
      if (disk.ways.length === 0) return fail({ kind: "last-way" })
      const way = { kind: "passkey", name, opens: toBase64url(prf), credential, salt } as const
      add(way, (one) => one.credential === credential)
      return ok(undefined)
    },
    passkeys: async () =>
      disk.ways.flatMap(({ credential, salt }) =>
        credential === undefined || salt === undefined ? [] : [{ credential, salt }],
      ),
    async remove(id) {
      if (now() === "locked") return fail({ kind: "locked" })
      const left = disk.ways.filter((one) => one.id !== id)
      if (!left.some((one) => one.kind !== "passkey")) return fail({ kind: "last-way" })
      change(left)
      return ok(undefined)
    },
    async takeOff() {
      if (now() === "locked") return fail({ kind: "locked" })
      change([])
      return ok(undefined)
    },
    async unlock(by, signal) {
      if (now() !== "locked") return ok(undefined)
      const typed = await secretOf(by)
      if (!typed.ok) return typed
      const seconds = by.kind === "passkey" ? 0 : tries.wait()
      if (seconds > 0) return fail({ kind: "must-wait", seconds })
      if (signal?.aborted === true) return fail({ kind: "not-stretched" })
      if (!disk.ways.some((one) => one.kind === by.kind && one.opens === typed.value)) {
        if (by.kind !== "passkey") tries.begin()
        return fail({ kind: "wrong" })
      }
      tries.opened()
      isOpen = true
      tellHere()
      return ok(undefined)
    },
    lock() {
      isOpen = false
      tell("lock")
    },
  }
  disk.tabs.add(hear)
  return lock
}

async function secretOf(by: Opener): Promise<Result<string, { readonly kind: "mistyped" }>> {
  if (by.kind === "passkey") return ok(toBase64url(by.prf))
  if (by.kind === "passphrase") return ok(tidyPassphrase(by.typed))
  const secret = await readRecoveryCode(by.typed)
  return secret === undefined ? fail({ kind: "mistyped" }) : ok(secret)
}

/** A memory vault that answers `locked` while this lock is. */
export function lockedBy(lock: Lock, vault: Vault): Vault {
  const unlessLocked = async <T, P>(work: () => Promise<Result<T, P>>) =>
    (await lock.state()) === "locked" ? fail({ kind: "locked" } as const) : await work()
  return {
    ...vault,
    all: (store) => unlessLocked(() => vault.all(store)),
    change: (changes) => unlessLocked(() => vault.change(changes)),
    update: (stores, decide) => unlessLocked(() => vault.update(stores, decide)),
  }
}

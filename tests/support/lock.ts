import { sha256 } from "../../src/crypto/hash.ts"
import type { Stretcher } from "../../src/crypto/stretch.ts"
import { isSafe, type Stretching } from "../../src/crypto/stretching.ts"
import { fail, ok } from "../../src/kit/result.ts"
import { createLockWork } from "../../src/vault/lock.ts"
import type { LockGround } from "../../src/vault/lock-ground.ts"
import { lockNow } from "../../src/vault/lock-now.ts"
import { createTries } from "../../src/vault/tries.ts"

/** What a device of this age would choose. */
export const anArgon: Stretching = { kdf: "argon2id", memoryKib: 19 * 1024, passes: 2 }

/** A stretcher that does no work, and notes what it was asked: the real one takes a second. */
export function quickStretcher(chosen: Stretching = anArgon) {
  const asked: Stretching[] = []
  const stretcher: Stretcher = {
    choose: async () => ok(chosen),
    async stretch(passphrase, salt, by, signal) {
      asked.push(by)
      if (signal?.aborted === true) return fail({ kind: "not-stretched" })
      if (!isSafe(by)) return fail({ kind: "out-of-range" })
      const text = JSON.stringify([passphrase, [...salt], by.kdf, by.memoryKib, by.passes])
      return ok(await sha256(new TextEncoder().encode(text)))
    },
  }
  return { ...stretcher, asked }
}

/** A count of tries and a timer in the test's hand: what a reload keeps, and time that only runs forward. */
export function aWait() {
  const wait = { tries: 0, ms: 0 }
  const count = { read: () => wait.tries, write: (tries: number) => void (wait.tries = tries) }
  return Object.assign(wait, { start: () => createTries(count, () => wait.ms) })
}

/** The lock of a tab's sealed vault, with everything at hand. */
export const lockOf = (
  lockGround: LockGround,
  stretcher: Stretcher = quickStretcher(),
  tries = aWait().start(),
) => lockNow(lockGround, async () => createLockWork(lockGround, { stretcher, tries }))

/** A passkey's PRF: the same answer for the same salt, nobody else's. */
export const aPasskey = (credential: string) => ({
  credential,
  answer: async (salt: Uint8Array) => {
    const prf = await sha256(new TextEncoder().encode(JSON.stringify([credential, [...salt]])))
    return { credential, prf }
  },
})

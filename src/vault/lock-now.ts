import { randomBytes } from "../crypto/random.ts"
import { isLocked } from "./keys.ts"
import type { Lock, LockState } from "./lock-port.ts"
import type { LockGround } from "./lock-ground.ts"
import { readRecordHere, tidyOpenKey } from "./record-here.ts"

/** The part of a lock that works out keys: fetched when somebody first uses one. */
export type LockWork = Omit<Lock, "state" | "watch" | "passkeySalt" | "lock">

/** The lock of a sealed vault. What every page needs at its start is here; `fetchWork` brings the rest. */
export function lockNow(ground: LockGround, fetchWork: () => Promise<LockWork>): Lock {
  const { held, sight, tabs } = ground
  const listeners = new Set<(state: LockState) => void>()
  let fetched: Promise<LockWork> | undefined
  let isTidied = false
  const work = (): Promise<LockWork> => {
    const asked = (fetched ??= fetchWork())
    asked.catch(() => (fetched = undefined))
    return asked
  }
  const tellHere = (state: LockState) => {
    for (const listener of listeners) listener(state)
  }
  const tellState = async () => tellHere(await lock.state())
  const drop = () => {
    held.drop()
    sight.forget()
  }
  tabs.hearLock((word) => {
    if (word === "lock") {
      drop()
      tellHere("locked") // whoever said so has a lock; nobody waits for the disk to hide words
      return
    }
    // Other ways in, or another key: whatever this tab knew, it looks again.
    sight.forget()
    void tellState()
  })
  /** Something changed here: the other tabs look, and so do the pages of this one. */
  const afterwards = async <T>(done: Promise<T>): Promise<T> => {
    const answer = await done
    await tellState()
    return answer
  }

  const lock: Lock = {
    async state() {
      const record = await readRecordHere(ground)
      if (!record.ok || record.value === undefined || !isLocked(record.value)) return "none"
      if (!isTidied) await tidyOpenKey(ground)
      isTidied = true
      const key = held.now()
      return key?.vault === record.value.id && key.kid === record.value.kid ? "open" : "locked"
    },
    watch(changed) {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
    slots: async () => await (await work()).slots(),
    setPassphrase: async (...given) => await afterwards((await work()).setPassphrase(...given)),
    makeRecovery: async () => await afterwards((await work()).makeRecovery()),
    passkeySalt: () => randomBytes(32),
    addPasskey: async (...given) => await afterwards((await work()).addPasskey(...given)),
    passkeys: async () => await (await work()).passkeys(),
    remove: async (id) => await afterwards((await work()).remove(id)),
    takeOff: async () => await afterwards((await work()).takeOff()),
    unlock: async (...given) => await afterwards((await work()).unlock(...given)),
    lock() {
      drop()
      tabs.tellLock("lock")
      void tellState()
    },
  }
  return lock
}

import { memoryVault, memoryDisk } from "../../src/vault/memory.ts"
import { lockedBy, memoryLock, memoryLockDisk } from "../../src/vault/lock-memory.ts"
import { lockContract } from "../contracts/lock.ts"

lockContract("in memory", () => {
  const [disk, lockDisk] = [memoryDisk(), memoryLockDisk()]
  let ms = 0
  return {
    tab() {
      const lock = memoryLock({ disk: lockDisk, timer: () => ms })
      return { lock, vault: lockedBy(lock, memoryVault(disk)) }
    },
    pass: (seconds) => (ms += seconds * 1000),
    end: () => {},
  }
})

import { workerStretcher } from "../crypto/stretch.ts"
import { readTries, saveTries } from "../preferences/tries.ts"
import { lockNow } from "../vault/lock-now.ts"
import type { Lock } from "../vault/lock-port.ts"
import type { SealedVault } from "../vault/sealed.ts"
import { createTries } from "../vault/tries.ts"
import { orReload } from "./missing-chunk.ts"

/** The lock of this phone's vault. Tries are counted where a reload does not reach; waits are timed by what no clock can change. */
export const ownLock = ({ lockGround }: SealedVault): Lock => {
  const tries = createTries({ read: readTries, write: saveTries }, () => performance.now())
  return lockNow(lockGround, async () => {
    const { createLockWork } = await orReload(() => import("../vault/lock.ts"))
    return createLockWork(lockGround, { stretcher: workerStretcher, tries })
  })
}

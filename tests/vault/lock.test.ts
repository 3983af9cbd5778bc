import "fake-indexeddb/auto"
import { lockContract } from "../contracts/lock.ts"
import { lockOf, quickStretcher, aWait } from "../support/lock.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"

lockContract("over fake-indexeddb", () => {
  const { tab, end } = aSealedDevice()
  const wait = aWait()
  return {
    tab() {
      const vault = tab()
      return { vault, lock: lockOf(vault.lockGround, quickStretcher(), wait.start()) }
    },
    pass: (seconds) => (wait.ms += seconds * 1000),
    end,
  }
})

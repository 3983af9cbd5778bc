import { damageAndOpen, liveALittle } from "../faults/damage-steps.ts"
import { createDice } from "../faults/dice.ts"
import { damageNames, putBy } from "../faults/profile.ts"
import type { Row } from "./row.ts"
import { withAPhone } from "./with-a-phone.ts"

export const browserDamaged: Row = {
  name: "browser-damaged",
  what: "databases damaged on the disk, with a snapshot beside them",
  whole: 200,
  async run(count, seed) {
    const dice = createDice(seed)
    const names = damageNames()
    const wholes = new WeakMap<object, ReturnType<typeof putBy>>()
    return await withAPhone(count, async (house, phone, n) => {
      if (!wholes.has(phone)) {
        await liveALittle(house, phone, true)
        wholes.set(phone, putBy(phone))
      }
      wholes.get(phone)?.restore()
      const what = names[n % names.length] ?? "CURRENT is gone"
      await damageAndOpen(house, phone, what, dice, { withSnapshot: true })
    })
  },
}

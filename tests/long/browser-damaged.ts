import { damageAndOpen, liveALittle } from "../faults/damage-steps.ts"
import { createDice } from "../faults/dice.ts"
import { damageNames, putBy } from "../faults/profile.ts"
import type { Row } from "./row.ts"
import { withAPhone } from "./with-a-phone.ts"

/** Every kind of damage in turn; half of the phones have a snapshot beside the database, half have none and say what happened. */
export const browserDamaged: Row = {
  name: "browser-damaged",
  what: "databases damaged on the disk, with a snapshot beside them and without",
  whole: 200,
  async run(count, seed) {
    const dice = createDice(seed)
    const names = damageNames()
    const sum = { healed: 0, explained: 0 }
    const half = async (many: number, withSnapshot: boolean) => {
      let whole: { readonly of: object; readonly copy: ReturnType<typeof putBy> } | undefined
      const outcome = await withAPhone(many, async (house, phone, n) => {
        if (whole?.of !== phone) {
          await liveALittle(house, phone, withSnapshot)
          whole?.copy.throwAway()
          whole = { of: phone, copy: putBy(phone) }
        }
        whole.copy.restore()
        await damageAndOpen(house, phone, names[n % names.length] ?? "CURRENT is gone", dice, {
          withSnapshot,
        })
        sum[withSnapshot ? "healed" : "explained"] += 1
      })
      whole?.copy.throwAway()
      return outcome.failures.map((one) => `${withSnapshot ? "with" : "without"} a snapshot, ${one}`)
    }
    const failures = [
      ...(await half(Math.ceil(count / 2), true)),
      ...(await half(Math.floor(count / 2), false)),
    ]
    return { tried: count, failures, figures: sum }
  },
}

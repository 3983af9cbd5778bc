import { createDice } from "../faults/dice.ts"
import { saveUntilKilled } from "../faults/kill-steps.ts"
import type { Row } from "./row.ts"
import { withAPhone } from "./with-a-phone.ts"

export const browserKilled: Row = {
  name: "browser-killed",
  what: "times the browser was killed while somebody saved",
  whole: 400,
  async run(count, seed) {
    const dice = createDice(seed)
    let acknowledged = 0
    const outcome = await withAPhone(count, async (house, phone) => {
      acknowledged += await saveUntilKilled(house, phone, dice)
    })
    return { ...outcome, figures: { acknowledged } }
  },
}

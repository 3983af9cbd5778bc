import { nothingOnTheDisk } from "../faults/canary-steps.ts"
import type { Row } from "./row.ts"
import { withAPhone } from "./with-a-phone.ts"

/** Each life holds some seventy canaries, looked for in every shape of `tests/support/canaries.ts`; six lives are over four hundred. */
export const canaries: Row = {
  name: "canaries",
  what: "lives searched for on the disk of a locked phone, closed and killed, before and after its files were tidied",
  whole: 6,
  async run(count) {
    let searched = 0
    const outcome = await withAPhone(count, async (house, _laid, n) => {
      const { layPhone } = await import("../faults/lay-phone.ts")
      const phone = layPhone(house.appUrl)
      try {
        searched += await nothingOnTheDisk(house, phone)
      } finally {
        await phone.putAway()
      }
      return void n
    })
    return { ...outcome, figures: { searched } }
  },
}

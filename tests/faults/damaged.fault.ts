import { damageAndOpen, liveALittle } from "./damage-steps.ts"
import { createDice } from "./dice.ts"
import { isAccessible, test } from "./phone.ts"
import { damageNames, putBy } from "./profile.ts"

for (const withSnapshot of [true, false])
  test(`whatever befalls the browser's database, ${
    withSnapshot ? "everything comes back from a snapshot" : "with no snapshot either it is said in words"
  }, nobody is met as a newcomer, and Right now opens`, async ({ house, phone }) => {
    test.setTimeout(300_000)
    const dice = createDice(process.env["SEED"] ?? "damaged")
    await liveALittle(house, phone, withSnapshot)
    const whole = putBy(phone)
    for (const [at, what] of damageNames().entries())
      await test.step(`${what}, seed ${dice.seed}`, async () => {
        whole.restore()
        const look = at === 0 ? { look: isAccessible } : {}
        await damageAndOpen(house, phone, what, dice, { withSnapshot, ...look })
      })
    whole.throwAway()
  })

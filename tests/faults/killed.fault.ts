import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import { createDice } from "./dice.ts"
import { saveUntilKilled } from "./kill-steps.ts"
import { expect, isAccessible, test } from "./phone.ts"

const runs = 20

test("the browser is killed 20 times in the middle of saving: nothing acknowledged is lost, and nobody is a newcomer", async ({
  house,
  phone,
}) => {
  test.setTimeout(300_000)
  const dice = createDice(process.env["SEED"] ?? "killed")
  for (let run = 0; run < runs; run += 1)
    await test.step(`run ${run + 1}, seed ${dice.seed}`, async () => {
      expect(await saveUntilKilled(house, phone, dice)).toBeGreaterThan(0)
    })
  const page = await phone.open()
  await page.goto("/right-now")
  await expect(page.getByRole("heading", { level: 1, name: rightNow.title })).toBeVisible()
  await expect(page.getByText(/^What I do, change \d+$/).first()).toBeVisible()
  await isAccessible(page)
})

import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import { kindTexts } from "../support/kind-texts.ts"
import type { Change } from "../../src/vault/port.ts"
import { anId, aStatement } from "../support/things.ts"
import { goByHand, keepByHand, lossesIn, readByHand } from "./by-hand.ts"
import { createDice, type Dice } from "./dice.ts"
import { expect, isAccessible, test } from "./phone.ts"

const runs = 20
const atOnce = 3
const saves = 120 // more than a run ever gets to

test("the browser is killed 20 times in the middle of saving: nothing acknowledged is lost, and nobody is a newcomer", async ({
  phone,
}) => {
  test.setTimeout(300_000)
  const dice = createDice(process.env["SEED"] ?? "killed")
  const { journal } = phone
  const kept: number[] = []
  for (let run = 0; run < runs; run += 1) {
    await test.step(`run ${run + 1}, seed ${dice.seed}`, async () => {
      const page = await phone.open()
      if (run > 0) {
        await page.goto("/plan")
        await expect(page.getByRole("heading", { name: kindTexts.strength.title })).toBeVisible()
        await expect(page.getByText(/^A strength, change \d+$/).first()).toBeVisible()
        await expect(page.getByText(shell.vault.title)).toHaveCount(0)
      }
      await goByHand(page)
      expect(lossesIn(await readByHand(page), journal, ["statements"])).toEqual([])
      const before = journal.count()
      const wanted = 1 + dice.below(40)
      const saving = keepByHand(page, journal, burst(dice), atOnce).catch(() => "killed")
      while (journal.count() - before < wanted) await new Promise((done) => setTimeout(done, 2))
      await new Promise((done) => setTimeout(done, dice.below(12)))
      await phone.kill()
      expect(await saving).toBe("killed")
      kept.push(journal.count() - before)
    })
  }
  expect(kept.every((count) => count > 0)).toBe(true)
  const page = await phone.open()
  await page.goto("/right-now")
  await expect(page.getByRole("heading", { level: 1, name: rightNow.title })).toBeVisible()
  await expect(page.getByText(/^What I do, change \d+$/).first()).toBeVisible()
  await isAccessible(page)
})

let change = 0

/** Saves as a person makes them, only faster: most change a thing that is there, some add one or take one away. */
const burst = (dice: Dice): readonly (readonly Change[])[] =>
  Array.from({ length: saves }, (_, at) => {
    change += 1
    const [n, what] = [dice.below(20) * atOnce + (at % atOnce), dice.below(10)]
    if (what === 0 && n > 5) return [{ do: "remove", store: "statements", id: anId(n) }]
    const isRightNow = n % 2 === 0
    const thing = isRightNow
      ? aStatement({ id: anId(n), kind: "do-myself", text: `What I do, change ${change}`, order: n })
      : aStatement({ id: anId(n), kind: "strength", text: `A strength, change ${change}`, order: n })
    return [{ do: "put", store: "statements", id: thing.id, thing }]
  })

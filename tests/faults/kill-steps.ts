import { expect } from "@playwright/test"
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import type { Change } from "../../src/vault/port.ts"
import { kindTexts } from "../support/kind-texts.ts"
import type { RunningService } from "../support/running-service.ts"
import { anId, aStatement } from "../support/things.ts"
import { goByHand, keepByHand, lossesIn, readByHand } from "./by-hand.ts"
import type { Dice } from "./dice.ts"
import type { Phone } from "./lay-phone.ts"

const atOnce = 3
const saves = 120 // more than a run ever gets to

/**
 * Opens the phone, finds everything acknowledged before, saves in bursts, and is killed at a moment of the dice. Answers how much
 * was acknowledged this time.
 */
export async function saveUntilKilled(house: RunningService, phone: Phone, dice: Dice): Promise<number> {
  const { journal } = phone
  const before = journal.count()
  const page = await phone.open()
  if (before > 0) {
    await page.goto("/plan")
    await expect(page.getByRole("heading", { name: kindTexts.strength.title })).toBeVisible()
    await expect(page.getByText(/^A strength, change \d+$/).first()).toBeVisible()
    await expect(page.getByText(shell.vault.title)).toHaveCount(0)
  }
  await goByHand(page, house)
  expect(lossesIn(await readByHand(page), journal, ["statements"])).toEqual([])
  const wanted = 1 + dice.below(40)
  const saving = keepByHand(page, journal, burst(dice, before), atOnce).catch(() => "killed")
  while (journal.count() - before < wanted) await new Promise((done) => setTimeout(done, 2))
  await new Promise((done) => setTimeout(done, dice.below(12)))
  await phone.kill()
  expect(await saving).toBe("killed")
  return journal.count() - before
}

/** Saves as a person makes them, only faster: most change a thing that is there, some add one or take one away. */
const burst = (dice: Dice, before: number): readonly (readonly Change[])[] =>
  Array.from({ length: saves }, (_, at) => {
    const change = before + at + 1
    const [n, what] = [dice.below(20) * atOnce + (at % atOnce), dice.below(10)]
    if (what === 0 && n > 5) return [{ do: "remove", store: "statements", id: anId(n) }]
    const isRightNow = n % 2 === 0
    const thing = isRightNow
      ? aStatement({ id: anId(n), kind: "do-myself", text: `What I do, change ${change}`, order: n })
      : aStatement({ id: anId(n), kind: "strength", text: `A strength, change ${change}`, order: n })
    return [{ do: "put", store: "statements", id: thing.id, thing }]
  })

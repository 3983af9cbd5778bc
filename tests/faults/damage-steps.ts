import { expect, type Page } from "@playwright/test"
import recover from "../../src/texts/en-GB/recover.json" with { type: "json" }
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import welcome from "../../src/texts/en-GB/welcome.json" with { type: "json" }
import { nobodyYet } from "../../src/domain/me.ts"
import type { Change } from "../../src/vault/port.ts"
import type { RunningService } from "../support/running-service.ts"
import { anId, aPerson, aStatement } from "../support/things.ts"
import { dropFiles } from "./beside.ts"
import { goByHand, keepByHand, lossesIn, readByHand, snapByHand } from "./by-hand.ts"
import type { Dice } from "./dice.ts"
import type { Phone } from "./lay-phone.ts"
import { damage, type Damage } from "./profile.ts"

const mine = "I know every bird by its song"
const helps = "I sit by the river"
const me = { ...nobodyYet, chosenName: "Sam Example", welcomedAt: 1_795_000_000, changedAt: 1_795_000_000 }

// Long enough that the browser has moved some of it from its log into tables: that is other files, with other damage.
const life: readonly (readonly Change[])[] = [
  [{ do: "put", store: "me", id: "me", thing: me }],
  ...Array.from({ length: 150 }, (_, at): readonly Change[] => {
    const text = [helps, mine][at % 40] ?? `A sentence, number ${at}. `.repeat(150).trim()
    const kind = at % 40 === 0 ? "do-myself" : "strength"
    const one = aStatement({ id: anId(at % 40), kind, text, order: at + 1 })
    const person = aPerson({ id: anId(500 + (at % 9)), order: at + 1 })
    return at % 5 === 4
      ? [{ do: "put", store: "people", id: person.id, thing: person }]
      : [{ do: "put", store: "statements", id: one.id, thing: one }]
  }),
]

/** What a damaged phone is expected to have: a snapshot beside the database or not, and whoever looks at its pages. */
type Expected = { readonly withSnapshot: boolean; readonly look?: (page: Page) => Promise<void> }

/**
 * Damages the database of a phone that lived a little, and opens it: nobody is met as a newcomer, what was kept is there again or it
 * is said what happened, *Right now* opens, and with a snapshot nothing is lost. The browser is closed again.
 */
export async function damageAndOpen(
  house: RunningService,
  phone: Phone,
  what: Damage,
  dice: Dice,
  { withSnapshot, look }: Expected,
): Promise<void> {
  expect(damage(phone, what, dice)).not.toEqual([])
  const page = await phone.open()
  await page.goto("/")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(page.getByText(welcome.title)).toHaveCount(0)
  await page.goto("/plan")
  const isSaid = page.getByRole("alert").filter({ hasText: shell.vault.title })
  const isAsked = page.getByText(recover.before.title)
  const isThere = page.getByText(mine)
  await expect(withSnapshot ? isThere : isSaid.or(isAsked).or(isThere).first()).toBeVisible()
  await look?.(page)
  await page.goto("/right-now")
  await expect(page.getByRole("heading", { level: 1, name: rightNow.title })).toBeVisible()
  await expect(page.getByText(helps)).toBeVisible()
  await goByHand(page, house)
  const losses = lossesIn(await readByHand(page), phone.journal, ["me", "statements", "people"])
  // Cut short, the log may leave a whole but older vault. Which of the two is right, only its person can say.
  if (withSnapshot && what !== "the log is cut short") expect(losses).toEqual([])
  await phone.close()
}

/** A life that the browser's database has partly moved into tables, with or without the vault's own snapshot of it. */
export async function liveALittle(house: RunningService, phone: Phone, withSnapshot: boolean): Promise<void> {
  const page = await phone.open()
  await goByHand(page, house)
  expect(await keepByHand(page, phone.journal, life)).toEqual([])
  expect(phone.journal.count()).toBe(life.length)
  await snapByHand(page)
  await page.goto("/plan")
  await expect(page.getByText(mine)).toBeVisible()
  if (!withSnapshot) await dropFiles(page, "s.") // the snapshots
  await phone.close()
}

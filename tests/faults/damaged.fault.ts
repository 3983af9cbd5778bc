import type { Page } from "@playwright/test"
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import welcome from "../../src/texts/en-GB/welcome.json" with { type: "json" }
import type { Change } from "../../src/vault/port.ts"
import { nobodyYet } from "../../src/domain/me.ts"
import { anId, aPerson, aStatement } from "../support/things.ts"
import { goByHand, keepByHand, lossesIn, readByHand, snapByHand } from "./by-hand.ts"
import { createDice } from "./dice.ts"
import { expect, isAccessible, type Phone, test } from "./phone.ts"
import { damage, damageNames, putBy } from "./profile.ts"

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

for (const withSnapshot of [true, false])
  test(`whatever befalls the browser's database, ${
    withSnapshot ? "everything comes back from a snapshot" : "with no snapshot either it is said in words"
  }, nobody is met as a newcomer, and Right now opens`, async ({ phone }) => {
    test.setTimeout(300_000)
    const dice = createDice(process.env["SEED"] ?? "damaged")
    await liveALittle(phone, withSnapshot)
    const whole = putBy(phone)
    for (const what of damageNames())
      await test.step(`${what}, seed ${dice.seed}`, async () => {
        whole.restore()
        expect(damage(phone, what, dice)).not.toEqual([])
        const page = await phone.open()
        await page.goto("/")
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
        await expect(page.getByText(welcome.title)).toHaveCount(0)
        await page.goto("/plan")
        const isToldWhy = page.getByRole("alert").filter({ hasText: shell.vault.title })
        const isThere = page.getByText(mine)
        await expect(withSnapshot ? isThere : isToldWhy.or(isThere).first()).toBeVisible()
        if (what === damageNames()[0]) await isAccessible(page)
        await page.goto("/right-now")
        await expect(page.getByRole("heading", { level: 1, name: rightNow.title })).toBeVisible()
        await expect(page.getByText(helps)).toBeVisible()
        await goByHand(page)
        const losses = lossesIn(await readByHand(page), phone.journal, ["me", "statements", "people"])
        // Cut short, the log may leave a whole but older vault. Which of the two is right, only its person can say.
        if (withSnapshot && what !== "the log is cut short") expect(losses).toEqual([])
        await phone.close()
      })
    whole.throwAway()
  })

async function liveALittle(phone: Phone, withSnapshot: boolean): Promise<void> {
  const page = await phone.open()
  await goByHand(page)
  expect(await keepByHand(page, phone.journal, life)).toEqual([])
  expect(phone.journal.count()).toBe(life.length)
  await snapByHand(page)
  await page.goto("/plan")
  await expect(page.getByText(mine)).toBeVisible()
  if (!withSnapshot) await dropSnapshots(page)
  await phone.close()
}

// The files whose names the vault's snapshots begin with, `s.`.
const dropSnapshots = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle("open-door")
    const names = ["s.a", "s.b", "s.now", ...[0, 1, 2, 3, 4, 5, 6].map((day) => `s.${day}`)]
    for (const name of names) await folder.removeEntry(name).catch(() => undefined)
  })

import type { Page } from "@playwright/test"
import { kindNames, rowOf } from "../../src/domain/kinds.ts"
import { usualChapters } from "../../src/domain/whole-plan.ts"
import { nobodyYet } from "../../src/domain/me.ts"
import { kindTexts as kinds } from "../support/kind-texts.ts"
import needs from "../../src/texts/en-GB/needs.json" with { type: "json" }
import paper from "../../src/texts/en-GB/paper.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { keep } from "../../src/vault/stores/list.ts"
import { keepMe } from "../../src/vault/stores/me.ts"
import { type Print, readPdf, squeezed } from "../support/pdf.ts"
import { fillings } from "../support/states.ts"
import { anId, aPerson, aPlace, aStatement } from "../support/things.ts"
import { expect, isAccessible, test } from "./house.ts"
import { goTo, said } from "./plan-steps.ts"
import { seedVault } from "./seeding.ts"

const a4 = [210, 297]
const named = (kind: string, n: number) => `This is what I wrote as ${kind}, number ${n}.`
const wrote = kindNames.flatMap((kind, at) =>
  [1, 2].map((n) =>
    aStatement({
      id: anId(at * 10 + n),
      kind,
      text: named(kind, n),
      order: n,
      stages: [...rowOf(kind).stages],
    }),
  ),
)
const secrets = (["private", "never-share"] as const).map((privacy, n) =>
  aStatement({ id: anId(900 + n), kind: "helps", text: `Keep this ${privacy}, please`, privacy, order: 0 }),
)
const everything = [
  keepMe({ ...nobodyYet, chosenName: "Jo Example", howToAddress: "Say Jo", welcomedAt: 1, changedAt: 1 }),
  ...[...wrote, ...secrets].map((one) => keep("statements", one)),
  keep("people", aPerson({ id: anId(700), askedAndAgreed: true })),
  keep("people", aPerson({ id: anId(701), name: "Dan Example", phone: "01632 960999", notToBeTold: true })),
  keep("places", aPlace({ id: anId(702), kind: "safe" })),
]

async function print(page: Page, name: keyof typeof paper.papers): Promise<Print> {
  await page.getByRole("radio", { name: `${paper.papers[name]} ${paper.hints[name]}` }).check()
  await expect(page.getByRole("region", { name: paper.preview })).toBeVisible()
  return await readPdf(await page.pdf({ preferCSSPageSize: true }))
}

/** True of any paper: A4, black on white, under a plain name, and nothing of what stands around it on the screen. */
function isPaper({ sheets, sizes, title, coloured, dark }: Print): void {
  expect(sizes).toEqual(sheets.map(() => a4))
  expect(coloured).toBe(0)
  expect(dark).toBeGreaterThan(2000)
  expect(Object.values(paper.names)).toContain(title)
  const words = sheets.join("")
  for (const furniture of [shell.name, shell.skip, paper.lead, paper.choose, paper.print, paper.alsoPrivate])
    expect(words).not.toContain(squeezed(furniture))
  // A heading stays with what stands under it.
  const headings = [...Object.values(kinds).map((one) => one.title), ...Object.values(paper.chapters)]
  expect(sheets.filter((sheet) => headings.some((one) => sheet.endsWith(squeezed(one))))).toEqual([])
}

test("what I wrote is handed over on paper: one page, a card, the whole plan, in large print", async ({
  person,
}) => {
  await seedVault(person, everything)
  await person.goto("/wishes")
  await person.getByRole("link", { name: shell.plan }).first().click()
  await person.getByRole("main").getByRole("link", { name: shell.titles.mine }).click()
  await expect(person.getByRole("heading", { level: 1, name: shell.titles.mine })).toBeFocused()

  for (const name of ["summary", "card"] as const)
    await test.step(name, async () => {
      const one = await print(person, name)
      isPaper(one)
      const [words = ""] = one.sheets
      expect(one.sheets).toHaveLength(1)
      const first = [
        "helps",
        "makes-worse",
        "be-with-me",
        "treatment-like",
        "treatment-rather-not",
        "risk-talk",
      ]
      for (const kind of first) expect(words).toContain(squeezed(named(kind, 1)))
      for (const each of ["Jo Example", "Say Jo", "Sam Example", "01632 960001", "Dan Example"])
        expect(words).toContain(squeezed(each))
      for (const each of [...Object.values(paper.legal), ...Object.values(paper.numbers)])
        expect(words).toContain(squeezed(each))
      expect(words).not.toContain("01632960999")
      expect(words).not.toContain(squeezed("Keep this"))
      // Needs first, and who not to tell before what can wait.
      const order = ["Jo Example", "Say Jo", named("helps", 1), "Dan Example", named("treatment-like", 1)]
      const places = order.map((each) => words.indexOf(squeezed(each)))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    })

  for (const name of ["plan", "large"] as const)
    await test.step(name, async () => {
      await person.getByRole("radio", { name: `${paper.papers[name]} ${paper.hints[name]}` }).check()
      for (const tick of Object.values(paper.also))
        await person.getByRole("checkbox", { name: tick }).setChecked(true)
      const whole = await print(person, name)
      isPaper(whole)
      const words = whole.sheets.join("")
      for (const { text } of wrote) expect(words).toContain(squeezed(text))
      expect(words).toContain(squeezed("The library"))
      expect(words).not.toContain("01632960999")
      expect(words).not.toContain(squeezed("Keep this"))
    })

  // My own copy says on each sheet what it is, and what is just for me is not even there.
  await person.getByRole("checkbox", { name: paper.alsoPrivate }).check()
  const own = await print(person, "large")
  expect(own.sheets.length).toBeGreaterThan(2)
  for (const sheet of own.sheets) expect(sheet).toContain(squeezed(paper.sheet.ownCopy))
  expect(own.sheets.join("")).toContain(squeezed("Keep this private"))
  expect(own.sheets.join("")).not.toContain(squeezed("Keep this never"))
  await expect(person).toHaveTitle(said(shell.title, { page: shell.titles.mine }))
  await isAccessible(person)
})

test("a blank form has every section to fill in by hand, and asks nothing of the phone", async ({
  person,
}) => {
  await person.goto("/mine")
  await expect(person.getByRole("link", { name: paper.nothing.wishes })).toBeVisible()
  const form = await print(person, "blank")
  isPaper(form)
  const words = form.sheets.join("")
  const inForm = usualChapters.flatMap((chapter) => chapter.kinds)
  const places = inForm.map((kind) => words.indexOf(squeezed(`${kinds[kind].title}${kinds[kind].why}`)))
  expect(places.every((at) => at > 0)).toBe(true)
  for (const field of [needs.fields.chosenName, needs.fields.interpreter, needs.supports["quiet-room"]])
    expect(words).toContain(squeezed(field))
  await goTo(person, shell.plan)
  await expect(person.getByRole("heading", { level: 1, name: shell.plan })).toBeVisible()
})

const wide = "WWWWW WWWW ".repeat(15).trim()
const wideWords = kindNames.flatMap((kind, at) =>
  [0, 1, 2, 3].map((order) =>
    aStatement({
      id: anId(8000 + at * 10 + order),
      kind,
      text: order === 3 ? "早安".repeat(20) : wide,
      order,
      stages: [...rowOf(kind).stages],
    }),
  ),
)
const loads = {
  "more than anybody planned for": fillings.overfull,
  "the widest letters there are": [
    keepMe({ ...nobodyYet, chosenName: "W".repeat(80) }),
    ...wideWords.map((one) => keep("statements", one)),
  ],
}

for (const [name, things] of Object.entries(loads))
  test(`with ${name}, the one page and the card stay one sheet, and no words are cut`, async ({ person }) => {
    await seedVault(person, things)
    await person.goto("/mine")
    for (const which of ["summary", "card"] as const) {
      const one = await print(person, which)
      isPaper(one)
      expect(one.sheets, which).toHaveLength(1)
      expect(one.sheets[0]).toContain(squeezed(paper.legal.refusal))
    }
    // A panel that held too much would lose the end of it.
    await person.emulateMedia({ media: "print" })
    const found = await person.evaluate(() => {
      const panels = [...document.querySelectorAll(".panel")]
      const over = panels.filter((one) => one.scrollHeight > one.clientHeight)
      return { panels: panels.length, over: over.length }
    })
    expect(found).toEqual({ panels: 8, over: 0 })
    await person.emulateMedia({ media: null })
    isPaper(await print(person, "plan"))
  })

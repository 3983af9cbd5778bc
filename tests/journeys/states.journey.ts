import type { Page } from "@playwright/test"
import rightNow from "../../src/texts/en-GB/right-now.json" with { type: "json" }
import { pages } from "../../src/app/pages.ts"
import { always, type Filling, fillings, looks, pageStates } from "../support/states.ts"
import { expect, isAccessible, test } from "./house.ts"
import { asPseudoLocale, bigLetters, overflowing } from "./looks.ts"
import { seedVault } from "./seeding.ts"
import { lookAtTargets } from "./targets.ts"

const secondsAPage = 30

test("every address of the app is looked at, empty, half filled and overfull, and none that is no more", () => {
  expect(Object.keys(pageStates).toSorted()).toEqual(pages.map((page) => page.path).toSorted())
  for (const states of Object.values(pageStates)) expect(states).toEqual(expect.arrayContaining([...always]))
})

const names = Object.keys(fillings).filter((name): name is Filling => name in fillings)
for (const filling of names)
  test(`pages hold, ${filling}: light and dark, big letters, a narrow phone, right to left`, async ({
    person,
  }) => {
    const paths = Object.keys(pageStates).filter((path) => pageStates[path]?.includes(filling))
    test.setTimeout(paths.length * secondsAPage * 1000)
    if (fillings[filling].length > 0) await seedVault(person, fillings[filling])
    const look = looks[filling]
    const chosen = JSON.stringify(look?.chosen ?? {})
    await person.addInitScript((kept) => localStorage.setItem("open-door-preferences", kept), chosen)
    for (const path of paths)
      await test.step(path, async () => {
        await open(person, path)
        await expect(person.locator(look?.shows ?? "main").first()).toBeVisible()
        await isAccessible(person)
        await fits(person, path)
        await person.setViewportSize({ width: 320, height: 640 })
        await fits(person, path)
        await bigLetters(person)
        await fits(person, `${path} with letters of twice the size`)
        await person.setViewportSize({ width: 1280, height: 800 })
        await fits(person, `${path} with letters of twice the size`)
        await person.setViewportSize({ width: 360, height: 740 })
      })
    await asPseudoLocale(person)
    for (const path of paths)
      await test.step(`${path}, right to left`, async () => {
        await open(person, path)
        await expect(person.locator("html")).toHaveAttribute("dir", "rtl")
        await fits(person, `${path}, right to left`)
      })
  })

test("what a thumb would miss is named, and a link in a sentence may be as low as its line", async ({
  person,
}) => {
  await open(person, "/right-now")
  const before = await lookAtTargets(person)
  expect(before.small).toEqual([])
  const afterwards = person.getByRole("link", { name: rightNow.afterwards })
  const listeners = person.getByRole("link", { name: rightNow.numbers.samaritans })
  await afterwards.evaluate((link) => {
    link.style.padding = "0"
  })
  await listeners.evaluate((link) => {
    Object.assign(link.style, { minHeight: "40px", paddingBlock: "0" })
  })
  const after = await lookAtTargets(person)
  expect(after.looked).toBe(before.looked)
  expect(after.small).toEqual([
    expect.stringMatching(/^a[.]button ".+" answers on 48 × 4\d px$/),
    expect.stringMatching(/^a[.] ".+" answers on 48 × 2\d px$/),
  ])
  await afterwards.evaluate((link) => link.before("There is more: "))
  expect((await lookAtTargets(person)).small).toHaveLength(1)
})

test("whoever asks for more contrast has it in the light and in the dark, chosen or not", async ({
  person,
}) => {
  await person.goto("/")
  const colours = () =>
    person.evaluate(() => {
      const styles = getComputedStyle(document.documentElement)
      return ["--ink", "--soft", "--line"].map((name) => styles.getPropertyValue(name))
    })
  for (const colorScheme of ["light", "dark"] as const) {
    await person.emulateMedia({ colorScheme, contrast: "no-preference" })
    expect(new Set(await colours()).size).toBe(3)
    await person.emulateMedia({ colorScheme, contrast: "more" })
    expect(new Set(await colours()).size, colorScheme).toBe(1)
  }
  await person.emulateMedia({ colorScheme: "light" })
  await person.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"))
  expect(new Set(await colours()).size, "dark, as chosen").toBe(1)
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await page.waitForLoadState("networkidle")
}

async function fits(page: Page, where: string): Promise<void> {
  const width = page.viewportSize()?.width
  expect.soft(await overflowing(page), `${where}, ${width} px wide`).toEqual([])
}

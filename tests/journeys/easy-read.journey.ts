import type { Page, Request } from "@playwright/test"
import easyBooking from "../../src/texts/en-GB/booking.easy.json" with { type: "json" }
import easyKinds from "../../src/texts/en-GB/kinds.easy.json" with { type: "json" }
import kinds from "../../src/texts/en-GB/kinds.json" with { type: "json" }
import easyRightNow from "../../src/texts/en-GB/right-now.easy.json" with { type: "json" }
import settings from "../../src/texts/en-GB/settings.json" with { type: "json" }
import easySharing from "../../src/texts/en-GB/sharing.easy.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import easyWelcome from "../../src/texts/en-GB/welcome.easy.json" with { type: "json" }
import welcome from "../../src/texts/en-GB/welcome.json" with { type: "json" }
import easyWishes from "../../src/texts/en-GB/wishes.easy.json" with { type: "json" }
import { fillings } from "../support/states.ts"
import { expect, goOffline, isAccessible, isKept, test } from "./house.ts"
import { overflowing } from "./looks.ts"
import { seedVault } from "./seeding.ts"

const listed = [
  { path: "/right-now", words: [easyRightNow.headings["do-myself"]] },
  { path: "/wishes", words: [easyWishes.lead, easyWishes.advance.what, easyKinds.helps.why] },
  { path: "/shares", words: [easySharing.lead, easySharing.noTeam] },
  { path: "/book", words: [easyBooking.lead, easyBooking.noTeam] },
]
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()
const asked = (page: Page, wanted: (request: Request) => boolean): string[] => {
  const found: string[] = []
  page.context().on("request", (request) => {
    if (wanted(request)) found.push(new URL(request.url()).pathname)
  })
  return found
}
const isLetters = (request: Request) => request.url().endsWith(".woff2")

async function choose(page: Page, ...ticks: readonly string[]): Promise<void> {
  await page.goto("/settings")
  for (const name of ticks) {
    await page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check()
    await expect(page.getByText(shell.saved)).toBeVisible()
  }
}

async function showsEasily(page: Page, { path, words }: (typeof listed)[number]): Promise<void> {
  await page.goto(path)
  for (const said of words) {
    const idea = page.locator(".idea").filter({ hasText: said })
    await expect(idea.first()).toBeVisible()
    await expect(idea.first().locator("svg[aria-hidden='true']")).toBeVisible()
  }
  await expect(page.locator("html")).toHaveCSS("font-size", "27px")
  expect(await page.evaluate(() => document.fonts.check("1em Clear"))).toBe(true)
  expect(await overflowing(page)).toEqual([])
}

test("Easy Read is chosen at the door, bigger and clearer letters in settings; every page it is for shows it, offline too", async ({
  person,
  house,
}) => {
  await person.goto("/")
  await press(person, welcome.easy)
  await expect(person.getByText(easyWelcome.where.here)).toBeVisible()
  await expect(person.locator(".idea .picture").first()).toBeVisible()
  await isAccessible(person)
  await press(person, welcome.device.mine)
  await person.getByRole("textbox", { name: welcome.name }).fill("Jo Example")
  await press(person, welcome.next)
  await expect(person.locator(".picture").first()).toBeVisible()
  await isAccessible(person)
  await person.getByRole("radio", { name: "Example Street" }).check()
  await press(person, welcome.comeIn)
  await expect(person.getByText(shell.saved)).toBeVisible()
  await person.goto("/wishes")
  await press(person, kinds["do-myself"].add)
  await person.getByRole("textbox").first().fill("I sit by the river")
  await press(person, shell.save)
  await expect(person.getByText(shell.saved)).toBeVisible()

  await choose(person, settings.ease.letters)
  await person.getByRole("radio", { name: settings.size["150"], exact: true }).check()
  await expect(person.locator("html")).toHaveCSS("font-size", "27px")
  await isAccessible(person)
  await expect(person.getByRole("radio", { name: new RegExp(`^${settings.words.easy}`) })).toBeChecked()
  for (const page of listed) {
    await showsEasily(person, page)
    await isAccessible(person)
  }
  await isKept(person)
  await goOffline(person, house)
  for (const page of listed) await showsEasily(person, page)

  // Right now says the same in the app as without it.
  await person.goto("/wishes")
  await person
    .getByRole("navigation", { name: shell.menu })
    .getByRole("link", { name: shell.rightNow })
    .click()
  await expect(person.getByText(easyRightNow.numbers.samaritansWhen)).toBeVisible()
  await expect(person.getByRole("heading", { name: easyRightNow.headings["do-myself"] })).toBeVisible()

  await person.goto("/settings")
  await person.getByRole("radio", { name: settings.words.plain, exact: true }).check()
  await expect(person.getByText(shell.saved)).toBeVisible()
  await person.goto("/right-now")
  await expect(person.getByRole("heading", { name: kinds["do-myself"].title })).toBeVisible()
  await expect(person.locator(".picture")).toHaveCount(0)
})

test("letters are fetched once by who chooses them, kept, and not fetched at all with little data", async ({
  person,
}) => {
  const letters = asked(person, isLetters)
  await seedVault(person, fillings["half filled"])
  await person.goto("/plan")
  await isKept(person)
  const keptLetters = () =>
    person.evaluate(async () => {
      const names = await caches.keys()
      const kept = await Promise.all(names.map(async (name) => await (await caches.open(name)).keys()))
      return kept.flat().filter((request) => request.url.endsWith(".woff2")).length
    })
  expect(letters).toEqual([])
  expect(await keptLetters()).toBe(0)

  await choose(person, settings.ease.data, settings.ease.letters)
  await person.goto("/plan")
  await person.waitForLoadState("networkidle")
  expect(letters).toEqual([])

  await person.goto("/settings")
  await person.getByRole("checkbox", { name: new RegExp(`^${settings.ease.data}`) }).uncheck()
  await person.goto("/plan")
  await expect.poll(() => person.evaluate(() => document.fonts.check("1em Clear"))).toBe(true)
  expect(new Set(letters).size).toBe(1) // the second file is for other languages' letters
  await expect.poll(keptLetters).toBe(1)
})

test("with little data an opened app asks the service for nothing; hubs once a day, when their page is opened", async ({
  person,
}) => {
  const calls = asked(person, (request) => new URL(request.url()).pathname.startsWith("/api/"))
  await seedVault(person, fillings["half filled"])
  await person.goto("/")
  await expect.poll(() => calls).toContain("/api/hubs")
  await choose(person, settings.ease.data)
  await isKept(person)
  await person.goto("/hubs")
  await person.waitForLoadState("networkidle")
  calls.length = 0
  for (const path of ["/", "/hubs", "/plan", "/hubs", "/settings"]) {
    await person.goto(path)
    await expect(person.getByRole("heading", { level: 1 })).toBeVisible()
    await person.waitForLoadState("networkidle")
  }
  expect(calls).toEqual([])
})

test("a calm page has no drawings, no colour that draws the eye, nothing that moves, and one part open at a time", async ({
  person,
}) => {
  await seedVault(person, fillings.empty)
  await person.goto("/plan")
  await expect(person.locator(".drawing")).toBeVisible()
  await choose(person, settings.ease.calm)
  for (const path of ["/plan", "/wishes"]) {
    await person.goto(path)
    const parts = person.locator("details.said")
    await expect(parts.first()).toBeVisible()
    await expect(person.locator("details.said[open]")).toHaveCount(1)
    await parts.nth(2).locator("summary").click()
    await expect(person.locator("details.said[open]")).toHaveCount(1)
    await expect(parts.nth(2)).toHaveAttribute("open")
    for (const drawing of await person.locator(".drawing, .sky").all()) await expect(drawing).toBeHidden()
    const moving = await person.evaluate(() => document.getAnimations().length)
    expect(moving).toBe(0)
    await isAccessible(person)
  }
  const colours = await person.evaluate(() => {
    const { style } = document.documentElement
    style.colorScheme = "light"
    const of = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name)
    return { door: of("--door") === of("--ink"), light: of("--light") === of("--line") }
  })
  expect(colours).toEqual({ door: true, light: true })
})

test("whoever chose dark is not dazzled while the app comes: its kept pages are dark from the first picture, after an update too", async ({
  person,
  house,
}) => {
  await seedVault(person, fillings["half filled"])
  await person.emulateMedia({ colorScheme: "light" })
  // What the page looks like once all of its HTML stands, and no script of ours ran.
  await person.addInitScript(() =>
    document.addEventListener("readystatechange", () => {
      if (document.readyState !== "interactive") return
      document.documentElement.title = getComputedStyle(document.documentElement).backgroundColor
    }),
  )
  const firstSeen = async (path: string) => {
    await person.goto(path)
    await expect(person.getByRole("heading", { level: 1 })).toBeVisible()
    return await person.evaluate(() => document.documentElement.title)
  }
  const [dark, light] = ["rgb(28, 36, 38)", "rgb(251, 245, 233)"]
  await person.goto("/settings")
  await isKept(person)
  await goOffline(person, house)
  await person.getByRole("radio", { name: settings.look.dark, exact: true }).check()
  await expect(person.getByText(shell.saved)).toBeVisible()
  for (const path of ["/", "/plan", "/people"])
    await expect.poll(() => firstSeen(path), { message: path }).toBe(dark)

  // A new build brings its pages undressed: they are dressed after its first start.
  await person.evaluate(async () => {
    const [build = ""] = (await caches.keys()).filter((name) => name.startsWith("build-"))
    const cache = await caches.open(build)
    for (const page of ["/", "/plan", "/shell.html"]) {
      const kept = await cache.match(page)
      const html = (await kept?.text())?.replace(' data-theme="dark"', "")
      await cache.put(page, new Response(html, { headers: kept?.headers ?? {} }))
    }
  })
  expect(await firstSeen("/plan")).toBe(light)
  await expect.poll(() => firstSeen("/plan")).toBe(dark)

  await person.goto("/settings")
  await person.getByRole("radio", { name: settings.look.light, exact: true }).check()
  await expect(person.getByText(shell.saved)).toBeVisible()
  await expect.poll(() => firstSeen("/")).toBe(light)
})

import type { Page } from "@playwright/test"
import booking from "../../src/texts/en-GB/booking.json" with { type: "json" }
import modes from "../../src/texts/en-GB/modes.json" with { type: "json" }
import safe from "../../src/texts/en-GB/safe.json" with { type: "json" }
import sharing from "../../src/texts/en-GB/sharing.json" with { type: "json" }
import settings from "../../src/texts/en-GB/settings.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import welcome from "../../src/texts/en-GB/welcome.json" with { type: "json" }
import { kindTexts } from "../support/kind-texts.ts"
import { enrolAtDesk } from "./desk-door-steps.ts"
import { expect, givePasskey, isAccessible, isKept, test } from "./house.ts"
import { book, chooseParts, comeIn, goFromHome, readWhoReads } from "./hub-steps.ts"
import { addStatement, goTo } from "./plan-steps.ts"
import {
  allGone,
  answerElsewhere,
  askToErase,
  clearedLines,
  elsewhere,
  everythingKept,
  openSafe,
  turnLeavingOn,
} from "./safe-steps.ts"

const hub = "Example Street"
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()

test("everything is taken away: first at the hub by its tokens, then here, and each thing is looked for afterwards", async ({
  person,
  desk,
  house,
}) => {
  await givePasskey(desk, { hasPrf: true })
  await enrolAtDesk(desk, { link: house.firstLink(hub), hub })
  await comeIn(person, "Jo Example", hub, async () => undefined)
  await goTo(person, shell.plan)
  await addStatement(person, "strength", "I fix bikes")
  await goFromHome(person, "book")
  await readWhoReads(person)
  await book(person, { talkAbout: "the letters" })
  await expect(person.getByText(booking.states.booked)).toBeVisible({ timeout: 30_000 })
  await goFromHome(person, "shares")
  await chooseParts(person, ["strengths"])
  await press(person, sharing.send)
  await expect(person.getByText(sharing.states.sent)).toBeVisible({ timeout: 30_000 })
  await isKept(person)
  const before = await everythingKept(person)
  for (const kind of ["note", "database", "file", "cache", "worker"])
    expect(
      before.filter((one) => one.startsWith(kind)),
      kind,
    ).not.toEqual([])

  await openSafe(person)
  await isAccessible(person)
  await press(person, safe.again.open)
  await person.getByRole("textbox", { name: /^To go on/ }).fill("delete")
  await press(person, safe.again.do)
  await expect(person.getByRole("alert")).toHaveText(safe.again.other.replace("{{words}}", safe.again.words))
  await isAccessible(person)
  await press(person, shell.cancel)

  const ended: string[] = []
  person.on("response", (response) => {
    const { pathname } = new URL(response.url())
    if (response.ok() && /[/](end|cancel)$/.test(pathname))
      ended.push(pathname.replace(/[0-9a-f-]{36}/, "ID"))
  })
  await askToErase(person)
  const heading = person.getByRole("heading", { level: 1, name: safe.cleared.title })
  await expect(heading).toBeFocused({ timeout: 20_000 })
  expect(ended.toSorted()).toEqual(["/api/bookings/ID/cancel", "/api/shares/ID/end"])
  expect(await clearedLines(person)).toEqual(allGone)
  expect(await everythingKept(person)).toEqual([])
  await expect(person.getByText("Jo Example")).toBeHidden()
  await isAccessible(person)

  await press(person, safe.cleared.begin)
  await expect(person.getByRole("heading", { level: 1, name: welcome.title })).toBeVisible()
  await person.goto("/plan")
  await expect(person.getByText("I fix bikes")).toBeHidden()
})

test("leaving quickly, by its button and by Shift three times, leaves nothing on the screen and one entry in the history", async ({
  browser,
  house,
}) => {
  const context = await browser.newContext({ baseURL: house.appUrl, hasTouch: true })
  await answerElsewhere(context)
  const page = await context.newPage()
  await comeIn(page, "Jo Example", hub, async () => undefined)
  await turnLeavingOn(page)
  await isAccessible(page)

  for (const leave of [
    () => press(page, safe.leaveWords.leave),
    async () => {
      await page.keyboard.press("Shift")
      await expect(page.getByText(safe.leaveWords.two)).toBeAttached()
      await page.keyboard.press("Shift")
      await expect(page.getByText(safe.leaveWords.one)).toBeAttached()
      await page.keyboard.press("Shift")
    },
  ])
    for (const address of ["/plan", "/right-now"]) {
      await page.goto("about:blank")
      await page.goto(address)
      await expect(page.getByRole("button", { name: safe.leaveWords.leave })).toBeVisible()
      const was = await page.evaluate(() => history.length)
      await goTo(page, shell.wishes)
      await expect(page.getByRole("heading", { level: 1, name: shell.titles.wishes })).toBeVisible()
      await goTo(page, shell.rightNow)
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
      await expect(page.getByRole("button", { name: safe.leaveWords.leave })).toBeVisible()
      await leave()
      await page.waitForURL(elsewhere)
      await expect(page.getByRole("heading", { name: "Rain later" })).toBeVisible()
      expect(await page.evaluate(() => history.length)).toBe(was)
      await page.goBack()
      expect(page.url()).toBe("about:blank")
    }
  await context.close()
})

test("writing capitals in a field never leaves the page", async ({ person }) => {
  await person.goto("/safe")
  await person.getByRole("checkbox", { name: safe.leave.tick }).check()
  await goTo(person, shell.plan)
  await press(person, kindTexts.strength.add)
  const box = person.getByRole("textbox")
  await box.pressSequentially("I BAKE BREAD AND MAKE TEA")
  for (const letter of "JOY") {
    await person.keyboard.down("Shift")
    await person.keyboard.press(letter)
    await person.keyboard.up("Shift")
  }
  await expect(box).toHaveValue("I BAKE BREAD AND MAKE TEAJOY")
})

test("a visit on a library computer ends with a list of what was cleared, looked for then and there", async ({
  person,
}) => {
  await person.goto("/")
  await press(person, welcome.device.notMine)
  await person.getByRole("textbox", { name: welcome.name }).fill("Jo Example")
  await press(person, welcome.skip)
  await expect(person.getByText(modes.visit.in_other.replace("{{count}}", "20"))).toBeVisible()
  await expect(person.getByRole("button", { name: safe.leaveWords.leave })).toBeVisible()
  await press(person, modes.visit.change)
  await person.getByRole("radio", { name: modes.visit.after_other.replace("{{count}}", "40") }).check()
  await expect(person.getByText(modes.visit.in_other.replace("{{count}}", "40"))).toBeVisible()
  await isAccessible(person)
  await isKept(person)
  await press(person, modes.visit.end)
  await expect(person.getByRole("heading", { level: 1, name: safe.cleared.visit })).toBeFocused()
  expect(await clearedLines(person)).toEqual(allGone)
  expect(await everythingKept(person)).toEqual([])
  await expect(person.getByText("Jo Example")).toBeHidden()
  await isAccessible(person)
  await press(person, safe.cleared.begin)
  await expect(person.getByRole("heading", { level: 1, name: welcome.title })).toBeVisible()
})

test("a visit ends by itself when its time is over, after it said so and offered more", async ({
  person,
}) => {
  await person.clock.install()
  await person.goto("/")
  await press(person, welcome.device.notMine)
  await press(person, welcome.skip)
  await expect(person.getByText(modes.visit.in_other.replace("{{count}}", "20"))).toBeVisible()
  await person.clock.runFor("19:10")
  await expect(person.getByRole("alert")).toContainText(modes.visit.soon)
  await isAccessible(person)
  await press(person, modes.visit.more_other.replace("{{count}}", "20"))
  await expect(person.getByText(modes.visit.soon)).toBeHidden()
  await person.clock.runFor("20:01")
  await expect(person.getByRole("heading", { level: 1, name: safe.cleared.visit })).toBeVisible()
})

test("where somebody's own things lie, ending a visit leaves them as they were", async ({ person }) => {
  await comeIn(person, "Ann Example", hub, async () => undefined)
  await goFromHome(person, "settings")
  await press(person, settings.device.notMine)
  await press(person, settings.device.keepNothing)
  await isKept(person)
  await press(person, modes.visit.end)
  await expect(person.getByRole("heading", { level: 1, name: safe.cleared.visit })).toBeFocused()
  expect((await clearedLines(person)).filter((line) => line.includes(safe.cleared.before))).not.toEqual([])
  await press(person, safe.cleared.begin)
  await expect(person.getByRole("heading", { level: 1, name: "Hello, Ann Example" })).toBeVisible()
})

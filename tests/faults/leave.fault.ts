import type { Browser, BrowserContext, Page } from "@playwright/test"
import { kindTexts as kinds } from "../support/kind-texts.ts"
import safe from "../../src/texts/en-GB/safe.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import { comeIn } from "../journeys/hub-steps.ts"
import { expect, goOffline, goOnline, isKept, test, watch } from "../journeys/house.ts"
import { answerElsewhere, elsewhere, leaveFor, turnLeavingOn } from "../journeys/safe-steps.ts"
import { sectionOf } from "../journeys/plan-steps.ts"
import type { RunningService } from "../support/running-service.ts"
import { aSilentPlace } from "../support/silence.ts"
import { nothingIsLost } from "./saved.ts"

/** Somebody with leaving quickly turned on. Their browser may call on the page they chose, which is answered here. */
async function somebody(context: BrowserContext): Promise<Page> {
  await answerElsewhere(context)
  const page = await context.newPage()
  await comeIn(page, "Jo Example", "Example Street", async () => undefined)
  await turnLeavingOn(page)
  return page
}

/** A browser that may call on the page its person chose, and in which nothing is thrown, as `close` makes sure of. */
async function aBrowser(browser: Browser, house: RunningService) {
  const context = await browser.newContext({ baseURL: house.appUrl })
  const heard: string[] = []
  watch(context, house, heard)
  const close = async () => {
    await context.close()
    expect(heard.filter((one) => one.startsWith("thrown"))).toEqual([])
  }
  return { context, close }
}

const leave = (page: Page) => page.getByRole("button", { name: safe.leaveWords.leave }).click()
const shift = async (page: Page) => {
  for (const _ of [1, 2, 3]) await page.keyboard.press("Shift")
}

/** Our page with nothing on it: no word of ours, and nothing to say what it is. */
async function isBlank(page: Page): Promise<void> {
  await page.waitForURL(/[/]blank$/)
  await page.waitForLoadState()
  const html = await page.content()
  expect(html).not.toMatch(/open door|error|reached|offline/i)
  await expect(page.locator("body")).toHaveText("")
}

test("without a network a blank page of ours stays, from the app and from Right now alike", async ({
  browser,
  house,
}) => {
  const { context, close } = await aBrowser(browser, house)
  const page = await somebody(context)
  await isKept(page)
  await goOffline(page, house)
  for (const address of ["/plan", "/right-now"])
    for (const how of [leave, shift]) {
      await page.goto(address)
      await expect(page.getByRole("button", { name: safe.leaveWords.leave })).toBeVisible()
      await how(page)
      await isBlank(page)
    }
  await goOnline(page, house)
  await nothingIsLost(page, house, ["Jo Example"])
  await close()
})

test("the screen is blank before the chosen page answers, even when it never does", async ({
  browser,
  house,
}) => {
  const silent = await aSilentPlace()
  const { context, close } = await aBrowser(browser, house)
  const page = await somebody(context)
  await leaveFor(page, silent.place)
  await page.goto("/plan")
  await expect(page.getByRole("button", { name: safe.leaveWords.leave })).toBeVisible()
  // What stands on the page is looked at by the page itself, in the first picture after the third press.
  const stood = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener("keyup", () =>
          requestAnimationFrame(() => {
            if (document.querySelector("main") === null)
              resolve(`${document.title}|${document.documentElement.outerHTML}`)
          }),
        )
        document.documentElement.dataset["listens"] = "yes"
      }),
  )
  await expect(page.locator("html[data-listens]")).toBeAttached()
  await shift(page)
  const html = await stood
  expect(html).toMatch(new RegExp(`^${safe.leaveWords.blank}[|]`))
  expect(html).not.toMatch(/open door|Jo Example|<style|<link|strength/i)
  await close()
  silent.close()
})

test("words begun and not saved hold nobody back", async ({ browser, house }) => {
  const { context, close } = await aBrowser(browser, house)
  const page = await somebody(context)
  await page.goto("/plan")
  const section = sectionOf(page, "strength")
  await section.getByRole("button", { name: kinds.strength.add }).click()
  await section.getByRole("textbox", { name: statements.words }).fill("Nobody is to read this")
  await shift(page)
  await page.waitForURL(elsewhere)
  await expect(page.getByRole("heading", { name: "Rain later" })).toBeVisible()
  await nothingIsLost(page, house, ["Jo Example"])
  await close()
})

test("with a database that does not open, the way out is there all the same", async ({ browser, house }) => {
  const { context, close } = await aBrowser(browser, house)
  const page = await somebody(context)
  await context.addInitScript(() => {
    Object.defineProperty(IDBFactory.prototype, "open", {
      value: () => {
        throw new DOMException("broken", "UnknownError")
      },
    })
  })
  for (const address of ["/plan", "/right-now"]) {
    await page.goto(address)
    await leave(page)
    await page.waitForURL(elsewhere)
  }
  await close()
})

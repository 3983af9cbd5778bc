import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { AxeBuilder } from "@axe-core/playwright"
import { test as base, type BrowserContext, expect, type Page } from "@playwright/test"
import { type RunningService, startService } from "../support/running-service.ts"
import { lookAtTargets } from "./targets.ts"

export { expect } from "@playwright/test"

/** What every journey begins with: the real service, a person's phone, and the team's desk, each with a browser of its own. */
type House = {
  readonly house: RunningService
  readonly person: Page
  readonly desk: Page
  /** Nothing our own pages may ever do: throw, break their own security policy, call on anyone else. */
  readonly complaints: string[]
}

export const test = base.extend<House>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  house: async ({}, use) => {
    const house = await startService()
    await use(house)
    await house.stop()
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  complaints: async ({}, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints).toEqual([])
  },
  person: async ({ browser, house, complaints }, use) => {
    const context = await browser.newContext({ baseURL: house.appUrl, hasTouch: true })
    watch(context, house, complaints)
    await use(await context.newPage())
    await context.close()
  },
  desk: async ({ browser, house, complaints }, use) => {
    const context = await browser.newContext({
      baseURL: house.deskUrl,
      viewport: { width: 1280, height: 800 },
    })
    watch(context, house, complaints)
    await use(await context.newPage())
    await context.close()
  },
})

// What the browser says when the network is gone, when the service answers "no", or when a wifi's page stands in place of a script,
// is not a fault of the page. Nor is a manifest without a first letter: so it calls one it was itself cut short in reading, because
// it was closed. That ours is whole, a journey looks by itself.
const expected =
  /Failed to load resource|net::ERR_|status of (4|5)\d\d|bad HTTP response code|unsupported MIME type|non-JavaScript MIME type|^Manifest: Line: 1, column: 1, Syntax error\.$/

/** Notes whatever a page of ours may never do, in every page of a browser context. */
export function watch(context: BrowserContext, house: RunningService, complaints: string[]): void {
  context.on("weberror", (error) =>
    complaints.push(`thrown: ${error.error().stack ?? error.error().message}`),
  )
  context.on("console", (message) => {
    if (message.type() === "error" && !expected.test(message.text()))
      complaints.push(`said: ${message.text()}`)
  })
  context.on("request", (request) => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && ![house.appUrl, house.deskUrl].includes(url.origin))
      complaints.push(`called on ${url.origin}`)
  })
}

/** Gives a page a passkey that says yes by itself, with or without PRF. */
export async function givePasskey(page: Page, { hasPrf }: { hasPrf: boolean }): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await browser.send("WebAuthn.enable")
  await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf,
      automaticPresenceSimulation: true,
      isUserVerified: true,
    },
  })
}

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
// In the dark the very same page has other colours: what does not speak of colour was looked at in the light.
const ofColour = ["color-contrast", "link-in-text-block"]

/** The page as it stands, light and dark, against WCAG 2.2 AA, and for a thumb; fails naming the rule and the element. */
export async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    const axe = (await axeOn(page)).setLegacyMode().options({ resultTypes: ["violations"] })
    const { violations, passes } = await (
      colorScheme === "light" ? axe.withTags(wcag) : axe.withRules(ofColour)
    ).analyze()
    const where = `${new URL(page.url()).pathname}, ${colorScheme}`
    const least = colorScheme === "light" ? 6 : 1
    expect(passes.length, `axe looked at too little at ${where}`).toBeGreaterThanOrEqual(least)
    const found = violations.flatMap((rule) =>
      rule.nodes.map((node) => `${where}: ${rule.id}: ${node.html}: ${node.failureSummary ?? ""}`),
    )
    expect(found).toEqual([])
  }
  await page.emulateMedia({ colorScheme: "light" })
  await isForThumbs(page)
}

/** Every control of the page as it stands is big enough for a thumb; fails naming those that are not. */
async function isForThumbs(page: Page): Promise<void> {
  const { looked, small } = await lookAtTargets(page)
  const { pathname } = new URL(page.url())
  expect(looked, `there was nothing to press at ${pathname}`).toBeGreaterThan(0)
  expect(small, `too small for a thumb at ${pathname}`).toEqual([])
}

const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve(
    "axe-core/axe.min.js",
  ),
  "utf8",
)

// By itself the builder reads more than a megabyte of script into a page twice before each look, which takes longer than looking. Here
// it is read once a document. Of rules that found nothing wrong axe then says that they looked, not at what (`resultTypes`).
async function axeOn(page: Page): Promise<AxeBuilder> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(axeSource)
  return new AxeBuilder({ page, axeSource: "void 0" })
}

/** Takes the network away from a page's browser and from the wire behind it, its worker's too. */
export async function goOffline(page: Page, house: RunningService): Promise<void> {
  house.appWire.cut()
  await page.context().setOffline(true)
}

export async function goOnline(page: Page, house: RunningService): Promise<void> {
  house.appWire.mend()
  await page.context().setOffline(false)
}

/** Waits until the app's worker has the app in hand, so that it opens without a network. */
export async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { expect, goOffline, isKept, test } from "./house.ts"

const title = { name: shell.plan, exact: true }

test("a piece of the app that is gone is mended by one reload, not by two", async ({ browser, house }) => {
  // Without a worker: what it keeps would stand in for what the service no longer has.
  const context = await browser.newContext({ baseURL: house.appUrl, serviceWorkers: "block" })
  const page = await context.newPage()
  await page.goto("/plan")
  await expect(page.getByRole("heading", { level: 1, name: shell.plan })).toBeVisible()
  await page.route(/\/assets\/hub-/, (route) => route.fulfill({ status: 404, body: "Not found" }))
  const loads: string[] = []
  page.on("load", () => loads.push(new URL(page.url()).pathname))
  await page.getByRole("navigation").getByRole("link", { name: shell.hub }).click()
  await expect(page.getByRole("heading", { level: 1, name: shell.missing.title })).toBeVisible()
  expect(loads).toEqual(["/hubs"])
  await expect(page.getByRole("main").getByRole("link", { name: shell.rightNow })).toBeVisible()

  await page.unroute(/\/assets\/hub-/)
  await page.getByRole("button", { name: shell.tryAgain }).click()
  await expect(page).toHaveTitle("My hub · Open Door")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(page.getByRole("heading", { level: 1, name: shell.missing.title })).toBeHidden()
  await context.close()
})

test("a build whose page and list do not belong together is not taken in", async ({ person, house }) => {
  house.appWire.alter("/right-now", (page) => Buffer.concat([page, Buffer.from("<!-- another build -->")]))
  await person.goto("/")
  await expect.poll(() => house.appWire.heard().includes("GET /right-now")).toBe(true)
  // Its pieces may lie there for the next try; none of its pages does, so it is no build.
  const kept = () =>
    person.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      pages: (
        await Promise.all(["/", "/right-now", "/plan", "/shell.html"].map((page) => caches.match(page)))
      ).filter((page) => page !== undefined).length,
    }))
  await expect.poll(kept).toEqual({ workers: 0, pages: 0 })
})

test("moving between pages says the new one's heading and title, and keeps nothing personal in the history", async ({
  person,
}) => {
  await person.goto("/people")
  // Whoever presses before the app is there has the page fetched, as any page is.
  await expect(person.getByRole("heading", { level: 1, name: shell.titles.people })).toBeVisible()
  await person.getByRole("navigation").getByRole("link", title).click()
  await expect(person).toHaveTitle("My plan · Open Door")
  await expect(person.getByRole("heading", { level: 1, name: shell.plan })).toBeFocused()
  const kept = await person.evaluate(() => Object.keys(history.state ?? {}))
  expect(kept.filter((name) => !/^(key|__TSR_\w+|__hashScrollIntoViewOptions)$/.test(name))).toEqual([])
  await person.goBack()
  await expect(person).toHaveTitle("My people · Open Door")
})

test("with the keyboard alone, the first stop is the way past the bar and the frame", async ({ person }) => {
  await person.goto("/plan")
  await expect(person.getByRole("heading", { level: 1, name: shell.plan })).toBeVisible()
  await person.keyboard.press("Tab")
  await expect(person.getByRole("link", { name: shell.skip })).toBeFocused()
  await expect(person.getByRole("link", { name: shell.skip })).toBeInViewport()
  await person.keyboard.press("Enter")
  await expect(person.getByRole("main")).toBeFocused()
})

test("the two first screens come from what the browser keeps, before any script of ours runs", async ({
  person,
  house,
}) => {
  await person.goto("/")
  await isKept(person)
  await goOffline(person, house)
  for (const address of ["/", "/right-now"]) {
    await person.goto(address)
    const source = await person.evaluate(() => {
      const [entry] = performance.getEntriesByType("navigation")
      const said: Record<string, unknown> = entry?.toJSON() ?? {}
      return said["workerFinalSourceType"] ?? said["workerFinalRouterSource"] ?? "unknown to this browser"
    })
    expect(["cache", "unknown to this browser"]).toContain(source)
  }
})

test("the browser finds nothing wrong with what the app says of itself as one to install, with or without a network", async ({
  person,
  house,
}) => {
  await person.goto("/")
  await isKept(person)
  const browser = await person.context().newCDPSession(person)
  for (const gone of [false, true]) {
    if (gone) await goOffline(person, house)
    await person.reload()
    const read = await browser.send("Page.getAppManifest")
    expect(JSON.parse(read.data ?? "")).toMatchObject({ name: shell.name })
    expect(read.errors).toEqual([])
  }
})

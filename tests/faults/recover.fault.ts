import { globSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import problems from "../../src/texts/en-GB/problems.json" with { type: "json" }
import recover from "../../src/texts/en-GB/recover.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { goOffline, goOnline, isKept, watch } from "../journeys/house.ts"
import type { RunningService } from "../support/running-service.ts"
import { anId, aStatement } from "../support/things.ts"
import { goByHand, keepByHand, lossesIn, readByHand, snapByHand } from "./by-hand.ts"
import { expect, isAccessible, layPhone, type Phone, test } from "./phone.ts"
import { opensRightNow } from "./saved.ts"
import { loseKept, portal } from "./update-steps.ts"

const mine = "I know every bird by its song"
const strength = aStatement({ id: anId(1), kind: "strength", text: mine })

async function live(house: RunningService, phone: Phone) {
  const page = await phone.open()
  await goByHand(page, house)
  const life = [[{ do: "put", store: "statements", id: strength.id, thing: strength } as const]]
  expect(await keepByHand(page, phone.journal, life)).toEqual([])
  await snapByHand(page)
  return page
}

test("a database that neither opens nor can be deleted is mended from the sealed copy, which is offered as a file first", async ({
  house,
  phone,
}) => {
  await live(house, phone)
  await phone.close()
  const manifests = globSync("**/IndexedDB/*.indexeddb.leveldb/MANIFEST-*", { cwd: phone.profile })
  expect(manifests).toHaveLength(1)
  for (const path of manifests) rmSync(join(phone.profile, path))

  const page = await phone.open()
  await page.goto("/plan")
  await expect(page.getByRole("alert").filter({ hasText: problems.unopenable })).toBeFocused()
  const canDelete = await page.evaluate(() =>
    indexedDB.databases().then(
      () => true,
      () => false,
    ),
  )
  expect(canDelete).toBe(false)
  await page.getByRole("main").getByRole("link", { name: shell.vault.more }).click()
  await expect(page.getByRole("heading", { name: recover.mend.title })).toBeVisible()
  await isAccessible(page)
  const taken = page.waitForEvent("download")
  await page.getByRole("button", { name: recover.mend.save }).click()
  expect((await taken).suggestedFilename()).toBe("kept.bin")
  await expect(page.getByText(recover.mend.saved)).toBeVisible()

  // Without a network nothing is cleared, and that is said.
  const mend = page.getByRole("button", { name: recover.mend.do })
  await goOffline(page, house)
  await mend.click()
  await expect(page.getByText(problems.offline)).toBeVisible()
  await goOnline(page, house)
  await mend.click()
  await expect(page.getByRole("alert").filter({ hasText: recover.repaired.title })).toBeVisible()
  await page.goto("/plan")
  await expect(page.getByText(mine)).toBeVisible()
  await opensRightNow(page)
  await goByHand(page, house)
  expect(lossesIn(await readByHand(page), phone.journal, ["statements"])).toEqual([])
})

test("getting back in, on a phone that lost that page too and is on a wifi that wants a sign-in: it is said, and mends after it", async ({
  house,
  phone,
}) => {
  const page = await live(house, phone)
  await page.goto("/plan")
  await isKept(page)
  await page.goto("/icon.svg") // no page of ours: nothing there holds a vault
  await page.evaluate(() => void indexedDB.deleteDatabase("open-door"))
  await loseKept(page, "/assets/own-")
  house.appWire.reroute(portal)
  await page.goto("/recover")
  const missing = page.getByRole("heading", { level: 1, name: shell.missing.title })
  await expect(missing).toBeVisible()
  await expect(page.getByText(shell.missing.todo)).toBeVisible()
  await expect(page.getByText("Free Wifi")).toHaveCount(0)
  await isAccessible(page)
  await opensRightNow(page)
  await page.goto("/recover")
  await expect(missing).toBeVisible()

  house.appWire.reroute(() => undefined)
  await page.getByRole("button", { name: shell.tryAgain }).click()
  await expect(page.getByText(recover.fine)).toBeVisible()
  await expect(page.getByRole("alert").filter({ hasText: recover.repaired.title })).toBeVisible()
  await goByHand(page, house)
  expect(lossesIn(await readByHand(page), phone.journal, ["statements"])).toEqual([])
})

/** A page of somebody else, at another site than ours, that has the browser ask ours to forget everything. */
async function strangerAt(
  ours: string,
  how: string,
): Promise<{ readonly url: string; readonly server: Server }> {
  const target = `${ours}/api/clear`
  const body = JSON.stringify({ clear: "storage" })
  const pages: Readonly<Record<string, string>> = {
    "a picture": `<img src="${target}">`,
    "a form": `<form method="post" enctype="text/plain" action="${target}"><input name='${body.slice(0, -1)},"x":"' value='"}'></form><script>document.forms[0].submit()</script>`,
    "a script": `<script>for (const type of ["application/json", "text/plain"]) for (const mode of ["cors", "no-cors"])
      fetch("${target}", { method: "POST", mode, credentials: "include", headers: { "Content-Type": type }, body: '${body}' }).catch(() => {})</script>`,
    "a beacon": `<script>navigator.sendBeacon("${target}", new Blob(['${body}'], { type: "text/plain" }))</script>`,
    "a link": `<script>location.href = "${target}"</script>`,
  }
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html")
    response.end(`<!doctype html><title>somebody else</title><p>hello${pages[how]}`)
  })
  await new Promise<void>((resolve) => server.listen(0, () => resolve()))
  const address = server.address() satisfies AddressInfo | string | null
  if (address === null || typeof address === "string") throw new Error("no port")
  const site = new URL(ours).hostname === "localhost" ? "127.0.0.1" : "localhost"
  return { url: `http://${site}:${address.port}/`, server }
}

test("no picture, form, script, beacon or link of another site clears anything", async ({ house }) => {
  // Not the house's own phone: here other sites are called on, and say what they like.
  const heard: string[] = []
  const phone = layPhone(house.appUrl, (context) => watch(context, house, heard))
  try {
    const page = await live(house, phone)
    for (const how of ["a picture", "a form", "a script", "a beacon", "a link"]) {
      const { url, server } = await strangerAt(house.appUrl, how)
      const asked = page.waitForRequest((request) => request.url().endsWith("/api/clear"))
      await page.goto(url).catch(() => undefined) // it may go on elsewhere before it is there
      await asked
      await page.waitForLoadState("networkidle")
      server.close()
      await goByHand(page, house)
      expect([how, lossesIn(await readByHand(page), phone.journal, ["statements"])]).toEqual([how, []])
      expect(await page.evaluate(() => localStorage.getItem("open-door-sentinel"))).not.toBeNull()
    }
    await opensRightNow(page)
    expect(heard.filter((one) => one.startsWith("thrown"))).toEqual([])
  } finally {
    await phone.putAway()
  }
})

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { keepLastBuilds } from "../../src/build/keep.ts"
import { readBuild } from "../../src/service/built.ts"
import { pages } from "../../src/service/pages.ts"

let top = ""
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "open-door-builds-"))
})
afterEach(() => rmSync(top, { recursive: true }))

const folder = () => join(top, "app")

// What Vite leaves in the folder: it writes over, and takes nothing away.
function write(version: number, more: readonly string[] = []): readonly string[] {
  const files = ["index.html", "sw.js", `assets/app-${version}.js`, "assets/same.js", ...more]
  mkdirSync(join(folder(), "assets"), { recursive: true })
  for (const file of files) writeFileSync(join(folder(), file), `${file} of ${version}`)
  return files
}

const served = async (path: string): Promise<number> =>
  (await pages(readBuild(folder())).request(path)).status

test("over five builds the pieces of the last three stay served, older ones are gone, and the page is the newest", async () => {
  for (const version of [1, 2, 3, 4, 5]) {
    keepLastBuilds(folder(), write(version))
    const there = await Promise.all([1, 2, 3, 4, 5].map((one) => served(`/assets/app-${one}.js`)))
    expect(there).toEqual([1, 2, 3, 4, 5].map((one) => (one <= version && one > version - 3 ? 200 : 404)))
    expect(await served("/assets/same.js")).toBe(200)
    const page = await pages(readBuild(folder())).request("/")
    expect(await page.text()).toBe(`index.html of ${version}`)
  }
})

test("what is gone leaves none of its compressed forms, and what stays keeps them", () => {
  for (const version of [1, 2, 3, 4]) keepLastBuilds(folder(), write(version))
  const forms = (version: number) =>
    ["", ".br", ".gz"].map((end) => existsSync(join(folder(), `assets/app-${version}.js${end}`)))
  expect(forms(1)).toEqual([false, false, false])
  for (const version of [2, 3, 4]) expect(forms(version)).toEqual([true, true, true])
})

test("building the same again pushes no other build out", async () => {
  for (const version of [1, 2, 3, 3, 3]) keepLastBuilds(folder(), write(version))
  expect(await served("/assets/app-1.js")).toBe(200)
})

test("a file of fixed name that is in no build any more goes at once", () => {
  keepLastBuilds(folder(), write(1, ["old.html"]))
  keepLastBuilds(folder(), write(2))
  expect(existsSync(join(folder(), "old.html"))).toBe(false)
})

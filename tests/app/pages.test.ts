import { expect, test } from "vitest"
import { pageAt, pages } from "../../src/app/pages.ts"
import { filesOf } from "../support/source-files.ts"

test("the addresses are the ones printed on leaflets", () => {
  expect(pages.map((page) => page.path)).toMatchInlineSnapshot(`
    [
      "/",
      "/right-now",
      "/plan",
      "/wishes",
      "/people",
      "/goals",
      "/needs",
      "/circle",
      "/places",
      "/skills",
      "/find",
      "/checkins",
      "/connected",
      "/better",
      "/carer",
      "/together",
      "/hubs",
      "/book",
      "/shares",
      "/settings",
      "/safe",
      "/lock",
      "/copies",
      "/mine",
      "/recover",
    ]
  `)
})

test("a slash at the end makes no difference, and an address we do not know is nobody's", () => {
  expect(pageAt("/plan/")).toBe(pageAt("/plan"))
  expect(pageAt("/")?.path).toBe("/")
  expect(pageAt("/plans")).toBeUndefined()
})

test("every way to a page leads to one that is there", () => {
  const ways = filesOf("src/{app,features}/**/*.tsx").flatMap((file) =>
    [...file.text.matchAll(/\bto(?:=|: )"([^"]*)"/g)].map(([, to = ""]) => ({ to, in: file.path })),
  )
  expect(ways.length).toBeGreaterThan(5)
  expect(ways.filter(({ to }) => pageAt(to.replace(/#.*/, "")) === undefined)).toEqual([])
})

test("every page has its chunk, and the words of its title", async () => {
  const shell: Record<string, unknown> = JSON.parse(filesOf("src/texts/en-GB/shell.json")[0]?.text ?? "{}")
  for (const page of pages) {
    expect(await page.load()).toBeTypeOf("function")
    const [section = "", key] = page.title.split(".")
    expect(key === undefined ? shell[section] : shell[section]).toHaveProperty(
      key === undefined ? "length" : key,
    )
  }
})

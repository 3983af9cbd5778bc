import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { pages } from "../src/app/pages.ts"
import shell from "../src/texts/en-GB/shell.json" with { type: "json" }

// What stands on a screen, in a list of apps, in a tab or in a history says nothing about why somebody uses it.

const condition =
  /mental|psych|depress|anxi|bipolar|schizo|suicid|self-?harm|crisis|illness|disorder|therap|clinic|patient|medic|addict|trauma|wellbeing|nhs/i
const manifest: unknown = JSON.parse(readFileSync("public/manifest.webmanifest", "utf8"))

/** Every text in it, whatever it stands under. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

test("the name, the icon and the ways of the app on a screen name no condition", () => {
  const said = textsIn(manifest)
  expect(said.length).toBeGreaterThan(15)
  expect(said).toContain("Open Door")
  expect(said.filter((text) => condition.test(text))).toEqual([])
})

test("no title and no address does either", () => {
  const titles: readonly string[] = [
    ...Object.values(shell.titles),
    shell.name,
    shell.home,
    shell.plan,
    shell.rightNow,
    shell.hub,
  ]
  const addresses = pages.map((page) => page.path)
  expect(titles.length).toBeGreaterThan(15)
  expect([...titles, ...addresses].filter((text) => condition.test(text))).toEqual([])
})

test("the page with nothing on it says nothing of us", () => {
  const html = readFileSync("public/blank.html", "utf8")
  expect(html).not.toMatch(/open door|stylesheet|icon|script/i)
  expect(html).toContain("<title>")
  expect(html.replaceAll(/<title>.*<\/title>|<[^>]*>|\s/g, "")).toBe("")
})

test("each rule can say no", () => {
  expect(["Crisis plan", "My mental health", "/anxiety"].every((text) => condition.test(text))).toBe(true)
})

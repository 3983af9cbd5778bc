import { expect, test } from "vitest"
import { pages } from "../src/app/pages.ts"
import { brotliOf, builtFile, gzipOf, lastBuilds, readGraph, scriptsOf } from "./support/built.ts"
import { filesOf } from "./support/source-files.ts"
import { textsIn } from "./support/text-rules.ts"

// What a person with an old phone and prepaid data has to wait and pay for. A budget that does not hold is met, not moved.
const kB = 1000
const firstScreens = ["index.html", "right-now.html", "plan.html", "shell.html"]
const graph = readGraph()
const textOf = (path: string): string => builtFile(path).toString("utf8")
const named = (html: string, tag: RegExp): string[] => [...html.matchAll(tag)].map(([, path = ""]) => path)
const scripts = /<script[^>]* src="\/([^"]+)"/g
const styles = /<link rel="stylesheet"[^>]* href="\/([^"]+)"/g
const listed = (name: "assets" | "asked"): string[] => {
  const [, list = ""] = new RegExp(`\\b${name}:(\\[[^\\]]*\\]|\`[^\`]*\`)`).exec(textOf("sw.js")) ?? []
  return [...list.matchAll(/assets[/][\w.-]+/g)].map(([file]) => file)
}
const preloads = /<link rel="modulepreload"[^>]* href="\/([^"]+)"/g

test.each(firstScreens)("%s is at most 3 kB with its styles, and has no script of its own inside", (file) => {
  const html = textOf(file)
  expect(brotliOf(file)).toBeLessThanOrEqual(3 * kB)
  expect(named(html, scripts)).toHaveLength(1)
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html).not.toMatch(/<img|\son\w+=/)
  expect(html).toContain('href="tel:999"')
})

test("one hash allows the inline styles of every page", () => {
  const blocks = firstScreens.flatMap((file) => textOf(file).match(/<style[^>]*>[\s\S]*?<\/style>/g) ?? [])
  expect(blocks).toHaveLength(firstScreens.length)
  expect(new Set(blocks).size).toBe(1)
})

test("Right now is at most 12.5 kB, and brings one script that asks for nothing more", () => {
  const html = textOf("right-now.html")
  const [script = ""] = named(html, scripts)
  expect([...named(html, styles), ...named(html, preloads)]).toEqual([])
  expect(textOf(script)).not.toMatch(/\bimport\b/)
  expect(brotliOf("right-now.html", script)).toBeLessThanOrEqual(12.5 * kB)
})

test("My plan can be used after six requests and 90 kB of script", () => {
  const page = pages.find((one) => one.path === "/plan")
  const app = textOf(graph.get("index.html")?.file ?? "")
  const [, chunk = ""] = /path:[`"]\/plan[`"].*?import\([`"]\.\/([\w.-]+)[`"]\)/.exec(app) ?? []
  const words = [...graph.values()].find((one) => one.name === "words-en-GB")?.file ?? ""
  const needed = scriptsOf(graph, ["index.html", `assets/${chunk}`, words])
  const html = textOf("shell.html")
  const linked = [...named(html, scripts), ...named(html, preloads)]
  expect(needed).toEqual(expect.arrayContaining(linked))
  // At its own address everything it needs is asked for at once, and nothing else.
  const own = textOf("plan.html")
  expect([...named(own, scripts), ...named(own, preloads)].toSorted()).toEqual(needed.toSorted())
  expect(gzipOf(...needed)).toBeLessThanOrEqual(90 * kB)
  expect(["shell.html", ...named(html, styles), ...needed].length).toBeLessThanOrEqual(6)

  // The page's words are in what was counted.
  const all = needed.map(textOf).join("\n")
  const rooms = ["shell", "problems", ...(page?.rooms ?? [])]
  const texts = rooms.flatMap((room) =>
    filesOf(`src/texts/en-GB/${room}.json`).flatMap((file) => textsIn("en-GB", room, JSON.parse(file.text))),
  )
  const plain = texts.filter((text) => /^[\w ,.]+$/.test(text.words))
  expect(plain.length).toBeGreaterThan(50)
  expect(plain.filter((text) => !all.includes(text.words))).toEqual([])
})

test("styles are at most 12 kB", () => {
  const linked = named(textOf("index.html"), styles)
  const [inline = ""] = /<style[^>]*>[\s\S]*?<\/style>/.exec(textOf("index.html")) ?? []
  expect(linked).toHaveLength(1)
  expect(gzipOf(...linked) + inline.length).toBeLessThanOrEqual(12 * kB)
})

test("the whole app in one language is at most 250 kB and 40 requests to keep", () => {
  const assets = listed("assets")
  const fixed = ["icon.svg", "manifest.webmanifest", ...firstScreens]
  expect(assets.length).toBeGreaterThan(10)
  expect(assets.filter((file) => /desk/.test(file))).toEqual([])
  expect(assets.length + fixed.length).toBeLessThanOrEqual(40)
  expect(brotliOf("sw.js", ...assets, ...fixed)).toBeLessThanOrEqual(250 * kB)
})

test("what is kept for those alone who ask is what nobody needs to get to their words, lock them, heal them, send, leave or erase", () => {
  const nameOf = (file: string) => file.replace(/^assets[/](.*)-[\w-]{8}[.]\w+$/, "$1")
  const asked = listed("asked").filter((file) => file.endsWith(".js"))
  const names = ["age-worker", "copying", "eased", "easy-words-en-GB", "sample", "word-list"]
  expect(asked.map(nameOf).toSorted()).toEqual(names)
  const kept = listed("assets")
  expect(kept.filter((file) => asked.includes(file))).toEqual([])
  const always = ["lock", "stretch-worker", "keeper", "sealing", "leave", "modes", "opfs.worker", "right-now"]
  expect(kept.map(nameOf)).toEqual(expect.arrayContaining(always))
  // No piece everybody has fails for want of one of these.
  const pieces = [...graph.values()].map(({ file }) => file).filter((file) => kept.includes(file))
  expect(pieces.length).toBeGreaterThan(10)
  expect(scriptsOf(graph, pieces).filter((file) => asked.includes(file))).toEqual([])
})

test("Easy Read is at most 25 kB with its drawings, and nothing of it comes before it is chosen", () => {
  const asked = listed("asked").join()
  const easy = ["easy-words-en-GB", "eased"].map(
    (name) => new RegExp(`assets/${name}-[\\w-]+\\.js`).exec(asked)?.[0],
  )
  const found = easy.filter((file) => file !== undefined)
  expect(found).toHaveLength(2)
  expect(brotliOf(...found)).toBeLessThanOrEqual(25 * kB)
  const first = scriptsOf(graph, ["index.html"])
  expect(first.filter((file) => found.includes(file))).toEqual([])
})

test("clear letters are two files of ours, and only those who choose them fetch or keep them", () => {
  const page = textOf("right-now.html")
  const letters = [...page.matchAll(/url\(\/(assets\/[^)]+[.]woff2)\)/g)].map(([, file = ""]) => file)
  expect(letters).toHaveLength(2)
  expect(letters.reduce((total, file) => total + builtFile(file).length, 0)).toBeLessThanOrEqual(60 * kB)
  expect(page.match(/url\(/g)).toHaveLength(2)
  const asked = listed("asked")
  expect(letters.filter((file) => !asked.includes(file))).toEqual([])
})

test("tabs that still run one of the last three builds find all its pieces", () => {
  const builds = lastBuilds()
  expect(builds.length).toBeGreaterThan(0)
  expect(builds.length).toBeLessThanOrEqual(3)
  for (const file of builds.flat()) expect(builtFile(file).length).toBeGreaterThan(0)
})

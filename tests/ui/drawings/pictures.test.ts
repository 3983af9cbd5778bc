import { expect, test } from "vitest"
import { kindsOf } from "../../../src/domain/kinds.ts"
import { pictures } from "../../../src/ui/drawings/pictures.ts"
import { ownCards } from "../../../src/vault/doorstep-cards.ts"
import { filesOf } from "../../support/source-files.ts"

const pages = filesOf("src/{app,features}/**/*.{ts,tsx}").map(({ text }) => text)
const asked = (text: string): readonly string[] =>
  [...text.matchAll(/picture(?:=|: )"([^"]+)"|pictures\["([^"]+)"\]/g)].map((one) => one[1] ?? one[2] ?? "")
// Tables from a state or a field to its picture stand under this name.
const inTables = (text: string): readonly string[] =>
  [...text.matchAll(/\w+Drawings = \{([^}]+)\}/g)].flatMap(([, table = ""]) =>
    [...table.matchAll(/: "([^"]+)"/g)].map((one) => one[1] ?? ""),
  )
const byPages = pages.flatMap((text) => [...asked(text), ...inTables(text)])
const byName = [...kindsOf("plan"), ...kindsOf("wishes"), ...ownCards.map(({ card }) => card)]

test("every picture a page asks for is drawn, for each kind of its own plan and wishes, and each card of Right now", () => {
  expect(byPages.length).toBeGreaterThan(40)
  expect([...byPages, ...byName].filter((name) => pictures[name] === undefined)).toEqual([])
})

test("nothing is drawn that no page asks for", () => {
  const used = new Set([...byPages, ...byName].map((name) => pictures[name]))
  expect(Object.keys(pictures).filter((name) => !used.has(pictures[name]))).toEqual([])
})

test("every drawing is one line of an SVG path that begins on the square of 48", () => {
  expect(Object.keys(pictures).length).toBeGreaterThan(50)
  for (const [name, path] of Object.entries(pictures)) {
    expect(path, name).toMatch(/^(?:[MmLlHhVvCcSsQqTtAaZz]|-?\d*\.?\d+|[ ,])+$/)
    const [, x = "", y = ""] = /^M(\d+) (\d+)/.exec(path) ?? []
    expect(Math.max(Number(x), Number(y)), name).toBeLessThan(48)
  }
})

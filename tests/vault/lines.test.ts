import { expect, test } from "vitest"
import { lineOf, pageText } from "../../src/vault/lines.ts"

test("a page's text is what JSON says of its things, in their order", () => {
  const things = [
    { id: "a", thing: { text: "Tea, with „Ann“ 🫖" } },
    { id: "b", thing: null },
    { id: "c", thing: [1, "two"] },
  ]
  expect(JSON.parse(pageText(things))).toEqual(things.map(({ id, thing }) => [id, thing]))
  expect(pageText([])).toBe("[]")
})

test("a line's size is in bytes, not in letters", () => {
  expect(lineOf({ id: "a", thing: "é🫖" }).bytes).toBe('["a",""]'.length + 2 + 4)
})

test("what a thing says when it is first written is what is kept of it", () => {
  const thing = { text: "before" }
  const kept = { id: "a", thing }
  pageText([kept])
  thing.text = "after"
  expect(pageText([kept])).toBe('[["a",{"text":"before"}]]')
})

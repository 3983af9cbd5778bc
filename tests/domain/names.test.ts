import { expect, test } from "vitest"
import { says } from "../../src/domain/names.ts"

test("a name is found where the whole of it stands, in any letters", () => {
  expect(says("Tell Dan I am safe", "Dan")).toBe(true)
  expect(says("Dan, and his brother", "Dan")).toBe(true)
  expect(says("Ask José.", "Jose\u0301")).toBe(true)
  expect(says("أخبر سارة", "سارة")).toBe(true)
  expect(says("Danielle or Dan", "Dan")).toBe(true)
  expect(says("At Dan Example's", "Dan Example")).toBe(true)
})

test("a piece of a word, other letters, or no name at all is not a name", () => {
  expect(says("Tell Danielle", "Dan")).toBe(false)
  expect(says("I will tell nobody", "Will")).toBe(false)
  expect(says("Jordan", "dan")).toBe(false)
  expect(says("Anything", " ")).toBe(false)
})

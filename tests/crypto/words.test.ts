import fc from "fast-check"
import { expect, test, vi } from "vitest"
import { wordList } from "../../src/crypto/word-list.ts"
import { generateWords, tidyPassphrase } from "../../src/crypto/words.ts"

test("the list holds 2,048 short words, and four letters tell each from every other", () => {
  expect(wordList).toHaveLength(2048)
  expect(new Set(wordList.map((word) => word.slice(0, 4))).size).toBe(2048)
  expect(wordList.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([])
  expect(wordList).toEqual(wordList.toSorted())
})

test("words come from the list, as many as asked for, and others each time", async () => {
  const drawn = await Promise.all([generateWords(4), generateWords(6), generateWords(6)])
  expect(drawn.map((words) => words.length)).toEqual([4, 6, 6])
  expect(drawn.flat().filter((word) => !wordList.includes(word))).toEqual([])
  expect(drawn[1]).not.toEqual(drawn[2])
})

test("every word is as likely as any other: the dice's lowest eleven bits name it", async () => {
  let next = 0
  const dice = vi.spyOn(crypto, "getRandomValues").mockImplementation((bytes) => {
    if (!(bytes instanceof Uint8Array)) throw new Error("bytes were expected")
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length; at += 2) view.setUint16(at, next++)
    return bytes
  })
  const counts = new Map<string, number>()
  for (const word of await generateWords(32_768)) counts.set(word, (counts.get(word) ?? 0) + 1)
  dice.mockRestore()
  expect(counts.size).toBe(2048)
  expect(new Set(counts.values())).toEqual(new Set([16]))
})

test.each([
  ["Apple  kettle\tdoor name", "apple kettle door name"],
  [" apple kettle door name ", "apple kettle door name"],
  ["MyDog Sam was 7", "MyDog Sam was 7"],
  ["Three Short Words", "Three Short Words"],
  ["ｋettle 1", "kettle 1"],
])("a passphrase typed as %o is stretched as %o", (typed, tidy) => {
  expect(tidyPassphrase(typed)).toBe(tidy)
})

test("tidying what is tidy changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      const once = tidyPassphrase(typed)
      expect(tidyPassphrase(once)).toBe(once)
    }),
  )
})

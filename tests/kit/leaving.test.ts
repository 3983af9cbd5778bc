import fc from "fast-check"
import { expect, test } from "vitest"
import { blankPage, httpsAddress, leavesTo, readLeaving } from "../../src/kit/leaving.ts"

const words = { leave: "Leave", two: "Two", one: "One", over: "Over", blank: "Blank" }
const to = "https://www.example.org/weather"

test("a record comes back as it was kept, to an https address or to our blank page", () => {
  for (const where of [to, blankPage]) expect(readLeaving({ to: where, words })).toEqual({ to: where, words })
})

test.each([
  null,
  7,
  [],
  { to },
  { words },
  { to: "javascript:alert(1)", words },
  { to: "http://www.example.org/", words },
  { to: "/plan", words },
  { to: "https://jo:secret@example.org/", words },
  { to, words: { ...words, leave: "" } },
  { to, words: null },
])("a damaged record, or one that leads elsewhere, is none: %j", (kept) => {
  expect(readLeaving(kept)).toBeNull()
})

test("whatever was kept, where it leads is https or our own blank page", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.constant(blankPage)), (where) => {
      const read = readLeaving({ to: where, words })
      expect(read === null || read.to === blankPage || new URL(read.to).protocol === "https:").toBe(true)
    }),
  )
})

test("an address needs a host with a name, and no more than 500 characters", () => {
  expect(httpsAddress("https://example.org")).toBe("https://example.org/")
  expect(httpsAddress("https://localhost/")).toBeUndefined()
  expect(httpsAddress(`https://example.org/${"a".repeat(500)}`)).toBeUndefined()
  expect(httpsAddress("example.org")).toBeUndefined()
})

test("without a network, or with little data, our blank page is where it leads", () => {
  const leaving = { to, words }
  expect(leavesTo(leaving, { isOnline: true, littleData: false })).toBe(to)
  expect(leavesTo(leaving, { isOnline: false, littleData: false })).toBe(blankPage)
  expect(leavesTo(leaving, { isOnline: true, littleData: true })).toBe(blankPage)
})

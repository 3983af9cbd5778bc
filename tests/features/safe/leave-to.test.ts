import fc from "fast-check"
import { expect, test } from "vitest"
import { checkAddress, nameOf, neutralPages } from "../../../src/features/safe/leave-to.ts"
import { blankPage, httpsAddress } from "../../../src/kit/leaving.ts"

const ours = "https://door.example.org"

test("every page to choose from is one that leaving takes", () => {
  expect(neutralPages.length).toBeGreaterThan(3)
  for (const { name, to } of neutralPages) {
    expect(to === blankPage || httpsAddress(to) === to).toBe(true)
    expect(nameOf(to)).toBe(name)
  }
  expect(nameOf("https://www.example.org/")).toBe("own")
})

test.each([
  ["www.example.org", "https://www.example.org/"],
  [" https://example.org/recipes?soup ", "https://example.org/recipes?soup"],
  ["example.org:8443/a", "https://example.org:8443/a"],
])("an address is taken as people write it: %s", (typed, to) => {
  expect(checkAddress(typed, ours)).toEqual({ ok: true, value: to })
})

test.each([
  ["", "not-an-address"],
  ["weather", "not-an-address"],
  ["https://jo:secret@example.org", "not-an-address"],
  ["http://example.org", "not-https"],
  ["javascript:alert(1)", "not-https"],
  ["file:///etc/hosts", "not-https"],
  ["door.example.org/plan", "own-address"],
])("%s is told why not: %s", (typed, kind) => {
  expect(checkAddress(typed, ours)).toEqual({ ok: false, problem: { kind } })
})

test("whatever is typed, what is taken is https, leads elsewhere, and is taken again when it is read back", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
      const checked = checkAddress(typed, ours)
      if (!checked.ok) return
      expect(new URL(checked.value).protocol).toBe("https:")
      expect(new URL(checked.value).host).not.toBe(new URL(ours).host)
      expect(httpsAddress(checked.value)).toBe(checked.value)
    }),
  )
})

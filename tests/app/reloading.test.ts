// @vitest-environment happy-dom
import fc from "fast-check"
import { beforeEach, expect, test } from "vitest"
import { drawnWell, mayFollow, maySeek, note } from "../../src/app/reloading.ts"

beforeEach(() => {
  window.name = ""
})
const now = 1_795_000_000

test("a page that never loaded itself anew may, for either reason", () => {
  expect([mayFollow(now), maySeek(now)]).toEqual([true, true])
})

test("however often newer versions take over, a page follows at most once a minute", () => {
  const takeovers = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 })
  fc.assert(
    fc.property(takeovers, (gaps) => {
      window.name = ""
      let at = now
      const followed: number[] = []
      for (const gap of gaps) {
        at += gap
        if (!mayFollow(at)) continue
        note(at, "newer")
        drawnWell()
        followed.push(at)
      }
      expect(followed.every((one, n) => n === 0 || one - (followed[n - 1] ?? 0) >= 60)).toBe(true)
    }),
  )
})

test("a piece is looked for once until a page was drawn, whatever else reloads the page meanwhile", () => {
  note(now, "piece")
  note(now + 61, "newer")
  expect(maySeek(now + 1000)).toBe(false)
  drawnWell()
  expect(maySeek(now + 1000)).toBe(true)
})

test("a note from a clock that was years ahead stops nothing", () => {
  note(now + 300_000_000, "newer")
  expect(mayFollow(now)).toBe(true)
})

test("a window that another page named is nobody's note", () => {
  window.name = "somebody-else"
  expect(maySeek(now)).toBe(true)
  drawnWell()
  expect(window.name).toBe("somebody-else")
})

import { afterEach, expect, test, vi } from "vitest"
import { inSlices } from "../../src/kit/slices.ts"

afterEach(() => vi.restoreAllMocks())

test("what a person presses in the middle of long work is answered before the work is done", async () => {
  let ms = 0
  vi.spyOn(performance, "now").mockImplementation(() => (ms += 20))
  const seen: (number | "pressed")[] = []
  setTimeout(() => seen.push("pressed"))
  await inSlices([...Array(30).keys()], (one) => seen.push(one))
  expect(seen.indexOf("pressed")).toBeGreaterThan(0)
  expect(seen.at(-1)).toBe(29)
})

test("everything is done once, in its order, and what became of each is answered", async () => {
  const list = [...Array(1001).keys()]
  expect(await inSlices(list, (one) => one * 2)).toEqual(list.map((one) => one * 2))
  expect(await inSlices([], () => 1)).toEqual([])
})

test("work that throws is known to whoever asked for it", async () => {
  const broken = inSlices([1], () => {
    throw new Error("a bug")
  })
  await expect(broken).rejects.toThrow("a bug")
})

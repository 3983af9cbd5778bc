// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest"
import { orReload } from "../../src/app/missing-chunk.ts"
import { drawnWell } from "../../src/app/reloading.ts"
import { stay } from "../../src/app/typing.ts"

const missing = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"))
const reload = vi.spyOn(location, "reload").mockImplementation(() => {})
const onLine = vi.spyOn(navigator, "onLine", "get")

beforeEach(() => {
  vi.useRealTimers()
  vi.resetModules()
  window.name = ""
  reload.mockClear()
  onLine.mockReturnValue(true)
  stay(false)
})

// A page loaded anew knows nothing of the one before but what its window's name says.
const aFreshPage = async () => (await import("../../src/app/missing-chunk.ts")).orReload
const isReloaded = (times: number) => vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(times))

test("a missing piece reloads the page once, and the second time it is said", async () => {
  void (await aFreshPage())(missing)
  await isReloaded(1)
  vi.resetModules()
  await expect((await aFreshPage())(missing)).rejects.toThrow(TypeError)
  expect(reload).toHaveBeenCalledTimes(1)
})

test("pieces that are missed together reload it once", async () => {
  const load = await aFreshPage()
  void load(missing)
  void load(missing)
  await isReloaded(1)
  await new Promise((done) => setTimeout(done))
  expect(reload).toHaveBeenCalledTimes(1)
})

test("after a page was drawn, the next missing piece may reload again, but not within the minute", async () => {
  vi.useFakeTimers({ toFake: ["Date"] })
  void (await aFreshPage())(missing)
  await isReloaded(1)
  drawnWell()
  vi.resetModules()
  await expect((await aFreshPage())(missing)).rejects.toThrow(TypeError)
  vi.setSystemTime(Date.now() + 60_000)
  vi.resetModules()
  void (await aFreshPage())(missing)
  await isReloaded(2)
})

test("a page that holds words is not loaded anew of itself", async () => {
  stay(true)
  await expect(orReload(missing)).rejects.toThrow(TypeError)
  expect(reload).not.toHaveBeenCalled()
})

test("without a network a reload would only take the page away, so none is made", async () => {
  onLine.mockReturnValue(false)
  await expect(orReload(missing)).rejects.toThrow(TypeError)
  expect(reload).not.toHaveBeenCalled()
})

test("a piece that comes is handed on", async () => {
  expect(await orReload(() => Promise.resolve("the piece"))).toBe("the piece")
  expect(reload).not.toHaveBeenCalled()
})

// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest"
import { drawnWell, orReload } from "../../src/app/missing-chunk.ts"

const missing = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"))
const reload = vi.spyOn(location, "reload").mockImplementation(() => {})
const onLine = vi.spyOn(navigator, "onLine", "get")

beforeEach(() => {
  window.name = ""
  reload.mockClear()
  onLine.mockReturnValue(true)
})

test("a missing piece reloads the page once, and the second time it is said", async () => {
  void orReload(missing)
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
  await expect(orReload(missing)).rejects.toThrow(TypeError)
  expect(reload).toHaveBeenCalledTimes(1)
})

test("after a page was drawn, the next missing piece may reload again", async () => {
  void orReload(missing)
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
  drawnWell()
  void orReload(missing)
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(2))
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

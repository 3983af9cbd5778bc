// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { printPage, titleWhilePrinting } from "../../src/device/print.ts"

beforeEach(() => {
  document.title = "On paper · Open Door"
})
afterEach(() => vi.unstubAllGlobals())

const begin = () => dispatchEvent(new Event("beforeprint"))
const end = () => dispatchEvent(new Event("afterprint"))

test("while it prints the page has a plain name, and its own again after", () => {
  const stop = titleWhilePrinting("Plan")
  expect(document.title).toBe("On paper · Open Door")
  begin()
  expect(document.title).toBe("Plan")
  begin() // some browsers say it twice
  end()
  expect(document.title).toBe("On paper · Open Door")
  stop()
})

test("leaving in the middle gives the title back, and later prints keep theirs", () => {
  const stop = titleWhilePrinting("Card")
  begin()
  stop()
  expect(document.title).toBe("On paper · Open Door")
  begin()
  expect(document.title).toBe("On paper · Open Door")
})

test("printing is the browser's own, and nothing where it has none", () => {
  const print = vi.fn<() => void>()
  vi.stubGlobal("print", print)
  printPage()
  expect(print).toHaveBeenCalledOnce()
  vi.stubGlobal("print", undefined)
  expect(printPage).not.toThrow()
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { followErasing } from "../../src/device/erased.ts"

let tell = (_word: string) => {}
const went: string[] = []
beforeEach(() => {
  went.length = 0
  vi.stubGlobal(
    "BroadcastChannel",
    class extends EventTarget {
      constructor() {
        super()
        tell = (data) => void this.dispatchEvent(new MessageEvent("message", { data }))
      }
    },
  )
  vi.spyOn(location, "replace").mockImplementation((to) => void went.push(String(to)))
  vi.spyOn(location, "reload").mockImplementation(() => void went.push("reload"))
  document.body.innerHTML = "<p>I fix bikes</p>"
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test("nothing stands on the page from the first word on, and it begins anew once everything is gone", () => {
  followErasing("erasing", () => true)
  tell("begin")
  expect([document.body.textContent, went]).toEqual(["", []])
  tell("done")
  expect(went).toEqual(["/"])
})

test("where it came to nothing, the page comes back as it was kept", () => {
  followErasing("erasing", () => true)
  tell("begin")
  tell("stopped")
  expect(went).toEqual(["reload"])
})

test("a tab that is not concerned stays as it is", () => {
  followErasing("erasing", () => false)
  tell("begin")
  tell("done")
  expect([document.body.textContent, went]).toEqual(["I fix bikes", []])
})

// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { trustedUrl } from "../../src/kit/trusted-url.ts"

test("the worker and the built scripts are ours", () => {
  expect(trustedUrl("/sw.js")).toBe(new URL("/sw.js", location.href).href)
  expect(trustedUrl("/assets/stretch-AbC123.js")).toContain("/assets/stretch-AbC123.js")
})

test.each([
  "https://elsewhere.example/sw.js",
  "/api/hubs",
  "/assets/../api/hubs",
  "data:text/javascript,1",
  "/sw.js/x",
])("%j is never taken for one of our scripts", (address) => {
  expect(() => trustedUrl(address)).toThrow("not one of our scripts")
})

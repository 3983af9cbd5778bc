// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { holdsWords, noticeTyping } from "../../src/app/typing.ts"

test("a tab holds words from the first letter typed until the form is gone", () => {
  noticeTyping()
  const form = document.createElement("form")
  const box = form.appendChild(document.createElement("textarea"))
  document.body.append(form)
  expect(holdsWords()).toBe(false)
  box.value = "a"
  box.dispatchEvent(new Event("input", { bubbles: true }))
  expect(holdsWords()).toBe(true)
  form.remove()
  expect(holdsWords()).toBe(false)
})

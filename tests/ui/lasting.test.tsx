// @vitest-environment happy-dom
import "../support/dom.ts"
import { render, screen } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { expect, test, vi } from "vitest"
import { Form } from "../../src/ui/Form.tsx"

const theButton = () => screen.getByRole("button", { name: "Save" })
const isGrey = () => theButton().getAttribute("aria-disabled") === "true"
const aForm = (busy: boolean, onSave = () => {}) => (
  <Form save="Save" busy={busy} onSave={onSave}>
    <p />
  </Form>
)

test("a save that is over at once leaves its button as it is; one that takes longer says so, and then no more", async () => {
  const { rerender } = render(aForm(false))
  rerender(aForm(true))
  rerender(aForm(false))
  rerender(aForm(true))
  expect(isGrey()).toBe(false)
  await vi.waitFor(() => expect(isGrey()).toBe(true))
  rerender(aForm(false))
  expect(isGrey()).toBe(false)
  rerender(aForm(true))
  expect(isGrey(), "and begins anew with the next").toBe(false)
})

test("pressed again while it saves, it saves once", async () => {
  let saved = 0
  const { rerender } = render(aForm(false, () => (saved += 1)))
  await userEvent.click(theButton())
  rerender(aForm(true, () => (saved += 1)))
  await userEvent.click(theButton())
  expect(saved).toBe(1)
})

test("what cannot be pressed when it is first drawn says so from the start", () => {
  render(aForm(true))
  expect(isGrey()).toBe(true)
})

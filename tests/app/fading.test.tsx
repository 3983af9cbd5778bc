// @vitest-environment happy-dom
import "../support/dom.ts"
import { act, render, screen } from "@testing-library/preact"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { useFading } from "../../src/app/fading.ts"
import { createState, type State } from "../../src/app/state.ts"
import { Toast } from "../../src/ui/Toast.tsx"
import { memoryVault } from "../../src/vault/memory.ts"

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
})
afterEach(() => {
  vi.useRealTimers()
})

function Line({ state }: { readonly state: State }) {
  const said = state.said.value
  useFading(said, state)
  return <Toast words={said?.words} action={said?.action} />
}
const later = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000))
const status = () => screen.getByRole("status").textContent

test("what was said goes after a while, and something said since then has its own while", async () => {
  const state = createState(memoryVault())
  render(<Line state={state} />)
  await act(() => state.say({ words: "Saved on this phone" }))
  await later(7)
  await act(() => state.say({ words: "Moved. Now 1 of 2." }))
  await later(7)
  expect(status()).toBe("Moved. Now 1 of 2.")
  await later(2)
  expect(status()).toBe("")
})

test("an undo stands long enough to be found and pressed", async () => {
  const state = createState(memoryVault())
  render(<Line state={state} />)
  await act(() => state.say({ words: "Deleted", action: { words: "Undo", onPress: () => undefined } }))
  await later(50)
  expect(status()).toContain("Undo")
  await later(11)
  expect(status()).toBe("")
})

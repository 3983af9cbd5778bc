// @vitest-environment happy-dom
import "../support/dom.ts"
import { render, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test, vi } from "vitest"
import { Later, lazily, type Piece } from "../../src/ui/Later.tsx"

const words = { loading: "It is coming", missing: "It is not here yet", tryAgain: "Try again" }
const show = (piece: Piece<string>) =>
  render(
    <Later piece={piece} words={words}>
      {(loaded) => <p>{loaded}</p>}
    </Later>,
  )

test("a piece is shown once it is here, asked for once, and there at once the next time", async () => {
  const load = vi.fn(async () => "the rest")
  const piece = lazily(load)
  const { unmount } = show(piece)
  expect(await screen.findByText("the rest")).toBeTruthy()
  unmount()
  show(piece)
  expect(screen.getByText("the rest")).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(1)
})

test("a piece that takes over a second is said to be coming, and not before", async () => {
  vi.useFakeTimers()
  const coming = Promise.withResolvers<string>()
  show(lazily(() => coming.promise))
  await vi.advanceTimersByTimeAsync(900)
  expect(screen.getByRole("status").textContent).toBe("")
  await vi.advanceTimersByTimeAsync(200)
  expect(screen.getByRole("status").textContent).toBe("It is coming")
  coming.resolve("the rest")
  vi.useRealTimers()
  expect(await screen.findByText("the rest")).toBeTruthy()
  expect(screen.queryByRole("status")).toBeNull()
})

test("a piece that cannot come says so in words, and comes when asked again with a signal", async () => {
  let hasSignal = false
  const piece = lazily(async () => {
    if (!hasSignal) throw new Error("no network")
    return "the rest"
  })
  show(piece)
  expect(await screen.findByText("It is not here yet")).toBeTruthy()
  expect(screen.getByRole("status")).toBeTruthy()
  hasSignal = true
  await userEvent.click(screen.getByRole("button", { name: "Try again" }))
  expect(await screen.findByText("the rest")).toBeTruthy()
})

test("a piece asked for twice at once is fetched once", async () => {
  const load = vi.fn(async () => "the rest")
  const piece = lazily(load)
  expect(await Promise.all([piece.get(), piece.get()])).toEqual(["the rest", "the rest"])
  expect(load).toHaveBeenCalledTimes(1)
})

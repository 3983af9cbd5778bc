import fc from "fast-check"
import { expect, test } from "vitest"
import { afterTouch, isOver, noPresses, patienceMs, type Touch } from "../../src/kit/bare-presses.ts"

type Timed = Touch & { readonly at: number }
const down = (key: string, at = 0, isRepeat = false): Timed => ({ did: "down", key, isRepeat, at })
const up = (key: string, at = 0): Timed => ({ did: "up", key, isRepeat: false, at })
const press = (key: string, at = 0) => [down(key, at), up(key, at)]
/** The highest count reached on the way. */
const most = (touches: readonly Timed[]): number => {
  let presses = noPresses
  let reached = 0
  for (const { at, ...touch } of touches) {
    presses = afterTouch(presses, touch, "Shift", at)
    reached = Math.max(reached, presses.count)
  }
  return reached
}

test("Shift three times by itself counts three", () => {
  expect(most([...press("Shift", 0), ...press("Shift", 900), ...press("Shift", 1800)])).toBe(3)
})

test("a press that comes later than five seconds after the one before begins anew", () => {
  const late = patienceMs + 1
  expect(most([...press("Shift", 0), ...press("Shift", 10), ...press("Shift", 10 + late)])).toBe(2)
  expect(isOver({ count: 1, at: 0, alone: false }, late)).toBe(true)
  expect(isOver(noPresses, late)).toBe(false)
})

test("a key that is held down counts once, when it is let go", () => {
  expect(most([down("Shift"), down("Shift", 1, true), down("Shift", 2, true), up("Shift", 3)])).toBe(1)
})

test("another key, or a press of the mouse, in between begins anew", () => {
  expect(most([...press("Shift"), ...press("a"), ...press("Shift"), ...press("Shift")])).toBe(2)
  expect(most([...press("Shift"), ...press("Shift"), down(""), ...press("Shift")])).toBe(2)
})

// A capital: Shift goes down, the letter goes down, and the two come up in either order, or the next letter is down by then.
const capital = fc
  .tuple(fc.constantFrom("A", "É", "?", "ArrowLeft", "Tab"), fc.boolean())
  .map(([key, first]) => {
    const ups = first ? [up(key), up("Shift")] : [up("Shift"), up(key.toLowerCase())]
    return [down("Shift"), down(key), ...ups]
  })
const small = fc.constantFrom("a", " ", "Backspace", "Control", "CapsLock").map((key) => press(key))
const hurried = fc.constant([down("a"), down("Shift"), up("a"), down("B"), up("B"), up("Shift")])

test("however somebody writes, capitals and all, nothing is ever counted", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(capital, small, hurried), { maxLength: 60 }), (written) => {
      expect(most(written.flat())).toBe(0)
    }),
  )
})

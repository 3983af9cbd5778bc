// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { getAllByRole, getByRole, getByText, queryByRole } from "@testing-library/preact"
import { drawRightNow } from "../../src/right-now/draw.ts"
import type { Doorstep } from "../../src/right-now/format.ts"
import { inShort } from "../../src/right-now/near.ts"
import { line, onFixedPart, page } from "./fixed-part.ts"

const { root, draw, clear, complete, press, cardNow, buttons } = onFixedPart()

test("a card and its lines show their pictures beside the words, and only to who looks; without pictures nothing is changed", () => {
  const [card] = page.cards
  if (card === undefined) throw new Error("no card")
  draw()
  expect(root().querySelector("svg")).toBeNull()
  clear()
  const lines = card.lines.map((one) => ({ ...one, picture: "M8 8h9" }))
  const own = draw({ ...page, cards: [{ ...card, lines, picture: "M6 6h30" }] })
  const paths = [...own.querySelectorAll("svg[aria-hidden='true'] > path")].map((one) =>
    one.getAttribute("d"),
  )
  expect(paths).toEqual(["M6 6h30", "M8 8h9", "M8 8h9"])
  expect(cardNow()).toBe("What helps me")
  expect(getByText(root(), "tea").parentElement?.querySelector("svg")).not.toBeNull()
})

test("one card stands there at a time; the next is a press away, and so is the one before", () => {
  const place = draw()
  expect(cardNow()).toBe("What helps me")
  expect(place.textContent).toContain("When I'm wobbly")
  expect(place.textContent).toContain("1 of 3")
  expect(getByText(root(), "tea").dir).toBe("auto")
  expect(buttons()).toEqual(["next"])
  press("next")
  expect(cardNow()).toBe("People I can ring")
  expect(place.textContent).toContain("2 of 3")
  expect(place.textContent).not.toContain("tea")
  expect(buttons()).toEqual(["back", "next"])
  press("back")
  expect(cardNow()).toBe("What helps me")
})

test("the numbers stand below every card, and are the last step", () => {
  const place = draw()
  expect(getByRole(root(), "link", { name: "Ring 111" })).toBeDefined()
  press("next")
  press("next")
  expect(place.querySelector("h2")).toBeNull()
  expect(place.textContent).toContain("3 of 3")
  expect(document.activeElement?.id).toBe("numbers")
  expect(buttons()).toEqual(["back"])
  press("back")
  expect(cardNow()).toBe("People I can ring")
})

test("after a press the new heading has the focus, so that it is read out; before one, nothing takes it", () => {
  draw()
  expect(document.activeElement).toBe(document.body)
  press("next")
  expect(document.activeElement?.textContent).toBe("People I can ring")
})

test("somebody to ring can be rung and texted with one tap", () => {
  draw()
  press("next")
  expect(getByRole(root(), "link", { name: "Ring Sam Example" }).getAttribute("href")).toBe("tel:01632960001")
  expect(getByRole(root(), "link", { name: "Text Sam Example" }).getAttribute("href")).toBe("sms:01632960001")
})

test("a person's words are words, never HTML", () => {
  draw()
  expect(root().querySelector("img")).toBeNull()
  expect(root().textContent).toContain("<img src=x onerror=alert(1)>")
})

test("with nothing kept, the cards of the page itself are gone through, in its words", () => {
  const place = draw("nothing")
  expect(cardNow()).toBe("Breathe slowly")
  expect(place.textContent).toContain("1/2")
  expect(getAllByRole(root(), "heading", { name: "Breathe slowly" })).toHaveLength(1)
  expect(buttons()).toEqual(["On"])
  press("On")
  expect(document.activeElement?.id).toBe("numbers")
})

test("a page an older app wrote comes first, then the cards of the page itself", () => {
  draw({ ...page, ours: undefined, cards: page.cards.slice(0, 1) })
  expect(cardNow()).toBe("What helps me")
  press("On")
  expect(cardNow()).toBe("Breathe slowly")
})

test("of many lines a few stand there; the rest comes on the same card, and nothing is cut", () => {
  const words = Array.from({ length: 60 }, (_, at) => `${at} ${"long ".repeat(400)}`.trim())
  const place = draw({ ...page, cards: [{ heading: "What helps me", part: "", lines: words.map(line) }] })
  const shown = () => [...place.querySelectorAll("li p")].map((one) => one.textContent)
  expect(shown()).toEqual(words.slice(0, 1))
  press("more")
  expect(shown()).toEqual(words)
  expect(document.activeElement?.textContent).toBe(words[1])
  expect(buttons()).toEqual(["next"])
})

const long: Doorstep = {
  ...page,
  cards: ["What helps me", "Reasons"].map((heading) => ({
    heading,
    part: "",
    lines: Array.from({ length: 9 }, (_, at) => line(`${heading}, ${at}`)),
  })),
}
const linesNow = () => [...root().querySelectorAll("#right-now-own li p")].map((one) => one.textContent)

test("a list that stands there in short looks like the whole one, and nothing moves when its other lines come", () => {
  const whole = draw(long).innerHTML
  clear()
  const place = draw(inShort(long))
  expect(place.innerHTML).toBe(whole)
  const standing = [...place.querySelectorAll("*")]
  complete(long)
  expect([...place.querySelectorAll("*")]).toEqual(standing)
  press("more")
  expect(linesNow()).toHaveLength(9)
  press("next")
  press("more")
  expect(linesNow()).toEqual(long.cards[1]?.lines.map(({ text }) => text))
})

test("who asks for the others before they are there has them as soon as they come; who went on is left alone", () => {
  draw(inShort(long))
  press("more")
  expect(linesNow()).toHaveLength(6)
  complete(long)
  expect(linesNow()).toHaveLength(9)
  expect(document.activeElement?.textContent).toBe("What helps me, 6")
  clear()
  draw(inShort(long))
  press("more")
  press("next")
  complete(long)
  expect(cardNow()).toBe("Reasons")
  expect(linesNow()).toHaveLength(6)
  expect(document.activeElement?.textContent).toBe("Reasons")
})

test("where the other lines cannot be read, what stands there stays, and nobody is offered them twice", () => {
  draw(inShort(long))
  complete(inShort(long))
  press("more")
  expect(linesNow()).toHaveLength(6)
  expect(buttons()).toEqual(["next"])
  expect(document.activeElement?.textContent).toBe("What helps me")
})

test("what was drawn can be taken away, and the page stands there whole again", () => {
  const place = draw()
  expect(queryByRole(root(), "heading", { name: "Breathe slowly" })).toBeNull()
  clear()
  expect(place.childElementCount).toBe(0)
  expect(getByRole(root(), "heading", { name: "Breathe slowly" })).toBeDefined()
})

test("a page without the fixed part is left alone", () => {
  root().innerHTML = "<p>Ring 999</p>"
  drawRightNow(root(), page).clear()
  expect(root().innerHTML).toBe("<p>Ring 999</p>")
})

test("on paper every card stands whole, without a place or a button; on the screen one again", () => {
  const many = { heading: "Reasons", part: "", lines: ["a", "b", "c", "d", "e", "f", "g"].map(line) }
  const place = draw({ ...page, cards: [...page.cards, many] })
  press("next")
  dispatchEvent(new Event("beforeprint"))
  expect([...place.querySelectorAll("h2")].map((one) => one.textContent)).toEqual([
    "What helps me",
    "People I can ring",
    "Reasons",
  ])
  expect(place.textContent).toContain("abcdefg")
  expect(buttons()).toEqual([])
  expect(place.textContent).not.toContain(" of ")
  expect(getByRole(root(), "link", { name: "Ring Sam Example" }).dataset["number"]).toBe("01632960001")
  dispatchEvent(new Event("afterprint"))
  expect(cardNow()).toBe("People I can ring")
  clear()
  dispatchEvent(new Event("beforeprint"))
  expect(place.textContent).toBe("")
})

// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest"
import { getAllByRole, getByRole, getByText, queryByRole } from "@testing-library/preact"
import { drawDoorstep } from "../../src/right-now/draw.ts"
import type { Doorstep } from "../../src/right-now/format.ts"

const page: Doorstep = {
  v: 1,
  generation: 1,
  next: "Next",
  back: "Back",
  cards: [
    {
      heading: "What helps me",
      place: "1 of 2",
      lines: ["tea", "<img src=x onerror=alert(1)>"].map((text) => ({ text, note: "", links: [] })),
    },
    {
      heading: "People I can ring",
      place: "2 of 2",
      lines: [
        {
          text: "Sam Example",
          note: "friend",
          links: [
            { label: "Ring Sam Example", href: "tel:01632960001" },
            { label: "Text Sam Example", href: "sms:01632960001" },
          ],
        },
      ],
    },
  ],
}

let place: HTMLElement
beforeEach(() => {
  place = document.createElement("div")
  document.body.replaceChildren(place)
})
const press = (name: string) => getByRole(place, "button", { name }).click()

test("one card stands there at a time, and the next is a press away", () => {
  drawDoorstep(place, page)
  expect(getByRole(place, "heading").textContent).toBe("What helps me")
  expect(place.textContent).toContain("1 of 2")
  expect(getByText(place, "tea").dir).toBe("auto")
  expect(queryByRole(place, "button", { name: "Back" })).toBeNull()
  press("Next")
  expect(getByRole(place, "heading").textContent).toBe("People I can ring")
  expect(place.textContent).not.toContain("tea")
  expect(queryByRole(place, "button", { name: "Next" })).toBeNull()
  press("Back")
  expect(getByRole(place, "heading").textContent).toBe("What helps me")
})

test("after a press the new heading has the focus, so that it is read out; before one, nothing takes it", () => {
  drawDoorstep(place, page)
  expect(document.activeElement).toBe(document.body)
  press("Next")
  expect(document.activeElement).toBe(getByRole(place, "heading"))
})

test("somebody to ring can be rung and texted with one tap", () => {
  drawDoorstep(place, { ...page, cards: page.cards.slice(1) })
  expect(getByRole(place, "link", { name: "Ring Sam Example" }).getAttribute("href")).toBe("tel:01632960001")
  expect(getByRole(place, "link", { name: "Text Sam Example" }).getAttribute("href")).toBe("sms:01632960001")
  expect(queryByRole(place, "button")).toBeNull()
})

test("a person's words are words, never HTML", () => {
  drawDoorstep(place, page)
  expect(place.querySelector("img")).toBeNull()
  expect(place.textContent).toContain("<img src=x onerror=alert(1)>")
})

test("with nothing written nothing is drawn, and what was drawn can be taken away", () => {
  drawDoorstep(place, { ...page, cards: [] })
  expect(place.childElementCount).toBe(0)
  const clear = drawDoorstep(place, page)
  expect(place.childElementCount).toBe(1)
  clear()
  expect(place.childElementCount).toBe(0)
})

test("on paper every card stands, without a place or a button; on the screen one again", () => {
  const takeAway = drawDoorstep(place, page)
  press("Next")
  dispatchEvent(new Event("beforeprint"))
  expect(getAllByRole(place, "heading").map((one) => one.textContent)).toEqual([
    "What helps me",
    "People I can ring",
  ])
  expect(queryByRole(place, "button")).toBeNull()
  expect(place.textContent).not.toContain("of 2")
  expect(getByRole(place, "link", { name: "Ring Sam Example" }).dataset["number"]).toBe("01632960001")
  dispatchEvent(new Event("afterprint"))
  expect(getByRole(place, "heading").textContent).toBe("People I can ring")
  takeAway()
  dispatchEvent(new Event("beforeprint"))
  expect(place.textContent).toBe("")
})

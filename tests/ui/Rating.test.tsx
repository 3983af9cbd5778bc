// @vitest-environment happy-dom
import "../support/dom.ts"
import { render, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { useState } from "preact/hooks"
import { expect, test } from "vitest"
import { type Rated, Rating } from "../../src/ui/Rating.tsx"

const chosen: Rated[] = []
function Asked({ numbersAlone = false, from = 0, to = 10 }) {
  const [value, setValue] = useState<Rated>()
  return (
    <Rating
      legend="How near am I?"
      from={from}
      to={to}
      ends={{ lowest: "not begun", highest: "there" }}
      value={value}
      onChoose={(rated) => {
        chosen.push(rated)
        setValue(rated)
      }}
      {...(!numbersAlone && { inWords: { choice: "In my own words", field: "My words" } })}
      notToday="Not today"
    />
  )
}

test("eleven numbers, own words and not today are one choice, and none of them is made for the person", async () => {
  render(<Asked />)
  const group = screen.getByRole("group", { name: "How near am I?" })
  expect(group.getAttribute("aria-describedby")).not.toBeNull()
  expect(screen.getByText("0: not begun")).toBeTruthy()
  expect(screen.getByText("10: there")).toBeTruthy()
  const radios = screen.getAllByRole<HTMLInputElement>("radio")
  expect(radios).toHaveLength(13)
  expect(new Set(radios.map((one) => one.name)).size).toBe(1)
  expect(radios.filter((one) => one.checked)).toEqual([])
  await userEvent.click(screen.getByRole("radio", { name: "0" }))
  expect(chosen.at(-1)).toEqual({ how: "number", number: 0 })
  await userEvent.click(screen.getByRole("radio", { name: "Not today" }))
  expect(chosen.at(-1)).toEqual({ how: "not-today" })
  expect(radios.filter((one) => one.checked)).toHaveLength(1)
})

test("who chooses own words gets a place to write them", async () => {
  render(<Asked />)
  expect(screen.queryByRole("textbox")).toBeNull()
  await userEvent.click(screen.getByRole("radio", { name: "In my own words" }))
  await userEvent.type(screen.getByRole("textbox", { name: "My words" }), "ok")
  expect(chosen.at(-1)).toEqual({ how: "words", words: "ok" })
})

test("a question in numbers alone goes from its own lowest to its own highest", () => {
  render(<Asked numbersAlone from={1} to={7} />)
  expect(screen.getAllByRole("radio")).toHaveLength(8)
  expect(screen.queryByRole("radio", { name: "0" })).toBeNull()
  expect(screen.queryByRole("radio", { name: "In my own words" })).toBeNull()
})

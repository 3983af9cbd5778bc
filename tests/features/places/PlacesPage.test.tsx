// @vitest-environment happy-dom
import "../../support/dom.ts"
import { render, screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { beforeAll, describe, expect, test } from "vitest"
import type { Place } from "../../../src/domain/place.ts"
import { type PlacesActions, PlacesPage } from "../../../src/features/places/PlacesPage.tsx"
import { loadTexts } from "../../../src/i18n/texts.ts"
import { fail } from "../../../src/kit/result.ts"
import { hearing } from "../../support/heard.ts"
import { box, press } from "../../support/on-page.ts"
import { aPlace } from "../../support/things.ts"

beforeAll(() => loadTexts("shell", "problems", "places"))

function draw(places: readonly Place[], changed: Partial<PlacesActions> = {}) {
  const { heard, actions } = hearing()
  const show = (all: readonly Place[], back?: string) => (
    <PlacesPage places={all} today="2026-11-22" actions={{ ...actions, ...changed }} back={back} />
  )
  const { rerender } = render(show(places))
  return { heard, rerender: (all: readonly Place[], back?: string) => rerender(show(all, back)) }
}

test("with no place yet the page invites, with one example and one button", () => {
  draw([])
  expect(screen.getByText(/^For example: “The library/)).toBeTruthy()
  expect(screen.getAllByRole("button").map((one) => one.textContent)).toEqual(["Add a place"])
  expect(screen.queryByRole("heading", { level: 2 })).toBeNull()
})

test("a place is handed on as it was typed and chosen", async () => {
  const { heard } = draw([])
  await press("Add a place")
  expect(document.activeElement).toBe(box("What I call it"))
  await userEvent.keyboard("The bench")
  await userEvent.click(screen.getByRole("radio", { name: "I feel safe there" }))
  await userEvent.type(box("Where it is"), "by the river")
  await userEvent.type(box("When I can go"), "any time")
  await press("Save")
  expect(heard).toEqual([
    ["add", { name: "The bench", kind: "safe", where: "by the river", hoursNote: "any time" }],
  ])
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add a place" }))
})

test("a place without a name says so beside the name, and everything typed stays", async () => {
  draw([], { onAdd: async () => fail({ kind: "empty", field: "name" }) })
  await press("Add a place")
  await userEvent.type(box("Where it is"), "by the river")
  await press("Save")
  expect(box("What I call it").getAttribute("aria-invalid")).toBe("true")
  expect(box("Where it is")).toHaveProperty("value", "by the river")
})

describe("places", () => {
  const [library, bench, pub] = [
    aPlace({ name: "The library" }),
    aPlace({ name: "The bench", kind: "safe" }),
    aPlace({ name: "The pub", kind: "avoid" }),
  ]
  test("stand together by what they are to me, and one to keep away from comes last", () => {
    draw([pub, bench, library])
    expect(screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)).toEqual([
      "Places that take my mind off it",
      "Places where I feel safe",
      "Places to keep away from",
    ])
    const safe = screen.getByRole("region", { name: "Places where I feel safe" })
    expect(within(safe).getByRole("heading", { name: "The bench" })).toBeTruthy()
  })
  test("can move within their kind alone", async () => {
    const other = aPlace({ name: "The baths" })
    const { heard } = draw([pub, library, other])
    await press("More for: The baths")
    expect(screen.getByRole("button", { name: "Move down: The baths" }).getAttribute("aria-disabled")).toBe(
      "true",
    )
    await press("Move up: The baths")
    expect(heard).toEqual([["move", other, -1]])
  })
  test("that were deleted give the focus to the heading, and take it when they come back", async () => {
    const { heard, rerender } = draw([library, bench])
    await press("More for: The bench")
    await press("Delete: The bench")
    expect(heard).toEqual([["delete", bench]])
    rerender([library])
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }))
    rerender([library, bench], bench.id)
    expect(document.activeElement?.textContent).toContain("The bench")
  })
  test("say why when they could not be deleted", async () => {
    draw([library], { onDelete: async () => fail({ kind: "not-saved" }) })
    await press("More for: The library")
    await press("Delete: The library")
    expect(screen.getByRole("alert").textContent).toContain("not saved")
  })
})

test("a place that may have changed is said once above and quietly on its card, until I say it is still right", async () => {
  const old = aPlace({ name: "The library", lastChecked: "2026-05-01" })
  const { heard, rerender } = draw([old])
  expect(screen.getByText("What I wrote about one place may have changed since I last looked.")).toBeTruthy()
  await press("Still right: The library")
  expect(heard).toEqual([["still right", old]])
  rerender([{ ...old, lastChecked: "2026-11-22" }])
  expect(document.activeElement?.textContent).toBe("I last looked at this in November 2026.")
  expect(screen.queryByText(/may have changed/)).toBeNull()
})

test("a place to keep away from is never asked about", () => {
  draw([aPlace({ kind: "avoid", lastChecked: null })])
  expect(screen.queryByText(/looked/)).toBeNull()
})

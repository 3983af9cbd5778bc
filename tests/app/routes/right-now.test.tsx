// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { expect, test, vi } from "vitest"
import type { Services } from "../../../src/app/services.ts"
import words from "../../../src/texts/en-GB/right-now.json" with { type: "json" }
import { keep } from "../../../src/vault/stores/list.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import { nobodyYet } from "../../../src/domain/me.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { aPerson, aPlace, aStatement } from "../../support/things.ts"

// The test's browser gives no files, so that there is no doorstep page: the app holds all it needs.
async function someone(mode: Services["mode"] = "own") {
  const app = await anApp()
  await app.hubs.refresh()
  await app.state.act([
    keepMe({ ...nobodyYet, hub: app.hub.id }),
    keep("statements", aStatement({ kind: "do-myself", text: "a walk by the river", stages: ["wobbly"] })),
    keep("people", aPerson({ name: "Sam Example", roles: ["professional"] })),
    keep("places", aPlace({ name: "The library", kind: "safe" })),
    keep("places", aPlace({ name: "The old pub", kind: "avoid" })),
  ])
  await drawApp({ ...app, mode }, "/right-now")
  await screen.findByRole("heading", { name: words.headings["do-myself"] })
  return app
}

const next = () => userEvent.click(screen.getByRole("button", { name: words.next }))
const headings = () => screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)

test.each(["own", "not-mine", "sample"] as const)(
  "where nothing is kept beside the app (%s), it shows what the app holds, card by card to the numbers",
  async (mode) => {
    const { hub } = await someone(mode)
    const been: (string | undefined)[] = []
    while (screen.queryByRole("button", { name: words.next }) !== null) {
      been.push(headings()[0] ?? "")
      expect(screen.queryByText("The old pub")).toBeNull()
      await next()
    }
    expect(been).toEqual([
      words.headings["do-myself"],
      words.breathe.title,
      words.ground.title,
      words.headings["with-me"],
      words.headings["place-safe"],
      words.headings.hub,
    ])
    const last = screen.getByRole("heading", { level: 2, name: words.numbers.title })
    await waitFor(() => expect(document.activeElement).toBe(last))
    await userEvent.click(screen.getByRole("button", { name: words.back }))
    expect(screen.getByText(hub.name)).toBeDefined()
  },
)

test("999 and the way to the numbers stand there on every card, and the afterwards is a quiet link", async () => {
  await someone()
  for (let n = 0; n < 3; n += 1) {
    const numbers = within(screen.getByRole("region", { name: words.numbers.title }))
    expect(screen.getAllByRole("link", { name: words.numbers.danger })).toHaveLength(1)
    expect(screen.getByRole("link", { name: words.talk }).getAttribute("href")).toBe("#numbers")
    expect(numbers.getByRole("link", { name: words.numbers.samaritans })).toBeDefined()
    await next()
  }
  const afterwards = screen.getByRole("link", { name: words.afterwards })
  expect(afterwards.getAttribute("href")).toBe("/wishes#part-3")
})

test("nothing is asked and nothing is kept", async () => {
  const { vault } = await someone()
  expect(screen.queryByRole("textbox")).toBeNull()
  expect(screen.queryByRole("checkbox")).toBeNull()
  const writes = [vi.spyOn(vault, "change"), vi.spyOn(vault, "update")]
  while (screen.queryByRole("button", { name: words.next }) !== null) await next()
  for (const write of writes) expect(write).not.toHaveBeenCalled()
})

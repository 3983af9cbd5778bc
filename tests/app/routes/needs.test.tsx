// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen, waitFor, within } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { expect, test } from "vitest"
import { type Me, nobodyYet } from "../../../src/domain/me.ts"
import { formats, noNeedsYet, supports } from "../../../src/domain/needs.ts"
import { needsParts } from "../../../src/domain/needs-parts.ts"
import needs from "../../../src/texts/en-GB/needs.json" with { type: "json" }
import problems from "../../../src/texts/en-GB/problems.json" with { type: "json" }
import shell from "../../../src/texts/en-GB/shell.json" with { type: "json" }
import { memoryDisk } from "../../../src/vault/memory.ts"
import { keepMe } from "../../../src/vault/stores/me.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"

type Part = keyof typeof needs.parts
const opener = (part: Part) => screen.getByRole("button", { name: new RegExp(`: ${needs.parts[part]}$`) })
const open = (part: Part) => userEvent.click(opener(part))
const save = () => userEvent.click(screen.getByRole("button", { name: shell.save }))
const box = (field: keyof typeof needs.fields) => screen.getByRole("textbox", { name: needs.fields[field] })
const part = (name: Part) => within(screen.getByRole("region", { name: needs.parts[name] }))

async function someone(said: Partial<Me["needs"]> = {}, disk = memoryDisk()) {
  const app = await anApp({ disk })
  await app.state.act([keepMe({ ...nobodyYet, needs: { ...noNeedsYet, ...said } })])
  await drawApp(app, "/needs")
  return app
}

test("every part can be said, changed and found again, one at a time", async () => {
  const app = await someone()
  for (const one of needsParts) {
    await open(one)
    for (const field of screen.queryAllByRole("textbox")) await userEvent.type(field, "mine")
    for (const tick of screen.queryAllByRole("checkbox")) await userEvent.click(tick)
    for (const no of screen.queryAllByRole("radio", { name: needs.answers.no })) await userEvent.click(no)
    await save()
    expect(await screen.findByText(shell.saved)).toBeDefined()
    await waitFor(() => expect(document.activeElement).toBe(opener(one)))
    expect(opener(one).textContent).toBe(needs.change)
  }
  expect(app.state.me.value).toMatchObject({
    chosenName: "mine",
    howToAddress: "mine",
    needs: {
      safeWays: "mine",
      notWays: "mine",
      voicemail: false,
      text: false,
      post: false,
      language: "mine",
      interpreter: "mine",
      formats,
      formatNote: "mine",
      aids: "mine",
      supports,
      worker: "mine",
      comesAlong: "mine",
      other: "mine",
      reviewedOn: "2026-11-22",
    },
  })
  expect(part("reach").getAllByText(needs.answers.no)).toHaveLength(3)
  expect(screen.queryByText(needs.more)).toBeNull()
})

test("what stands comes first, and a part nobody spoke of is only offered", async () => {
  await someone({ aids: "I lip-read" })
  expect(screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)).toEqual([
    needs.parts.aids,
    needs.more,
    needs.use.title,
  ])
  expect(part("aids").getByText("I lip-read")).toBeDefined()
  expect(part("reach").getByText(needs.why.reach)).toBeDefined()
})

test("opening a part brings the focus into it, and closing it brings the focus back", async () => {
  await someone()
  await open("aids")
  expect(document.activeElement).toBe(box("aids"))
  await userEvent.click(screen.getByRole("button", { name: shell.cancel }))
  expect(document.activeElement).toBe(opener("aids"))
  await open("supports")
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: needs.parts.supports }))
})

test("a hidden character is named beside its field, and what was typed in both fields stays", async () => {
  const app = await someone()
  await open("reach")
  await userEvent.type(box("safeWays"), "Text me")
  await userEvent.click(box("notWays"))
  await userEvent.paste("Not at \u0007home")
  await save()
  const alert = await screen.findByRole("alert")
  expect(alert.textContent).toContain("bell (U+0007)")
  expect(box("notWays").getAttribute("aria-describedby")).toContain(alert.id)
  expect(box("safeWays")).toHaveProperty("value", "Text me")
  expect(app.state.me.value.needs).toEqual(noNeedsYet)
})

test("what could not be saved stays typed and ticked, and is not said to be saved", async () => {
  const disk = memoryDisk()
  await someone({}, disk)
  await open("formats")
  await userEvent.click(screen.getByRole("checkbox", { name: needs.formats.braille }))
  await userEvent.type(box("formatNote"), "grade 2")
  disk.fails.push("full")
  await save()
  expect((await screen.findByRole("alert")).textContent).toBe(problems.full)
  expect(box("formatNote")).toHaveProperty("value", "grade 2")
  expect(screen.getByRole("checkbox", { name: needs.formats.braille })).toHaveProperty("checked", true)
  expect(screen.queryByText(shell.saved)).toBeNull()
})

test("two parts open at once are saved apart, and neither loses its words", async () => {
  const app = await someone()
  await open("aids")
  await open("other")
  await userEvent.type(box("aids"), "a loop")
  await userEvent.type(box("other"), "my dog")
  await userEvent.click(part("other").getByRole("button", { name: shell.save }))
  await waitFor(() => expect(app.state.me.value.needs).toMatchObject({ aids: "", other: "my dog" }))
  expect(box("aids")).toHaveProperty("value", "a loop")
  await userEvent.click(part("aids").getByRole("button", { name: shell.save }))
  await waitFor(() => expect(app.state.me.value.needs).toMatchObject({ aids: "a loop", other: "my dog" }))
})

test("after a year the page asks once, and one tap says that it is still right", async () => {
  const app = await someone({ aids: "I lip-read", reviewedOn: "2025-11-22" })
  expect(screen.getByText(needs.looked.due)).toBeDefined()
  expect(screen.getByText("I last looked at it in November 2025.")).toBeDefined()
  await userEvent.click(screen.getByRole("button", { name: needs.looked.stillRight }))
  const today = await screen.findByText(needs.looked.today)
  expect(app.state.me.value.needs).toMatchObject({ aids: "I lip-read", reviewedOn: "2026-11-22" })
  expect(screen.queryByText(needs.looked.due)).toBeNull()
  await waitFor(() => expect(document.activeElement).toBe(today))
})

test("nothing is asked before a year, nor of somebody who said nothing", async () => {
  await someone({ aids: "I lip-read", reviewedOn: "2025-11-23" })
  expect(screen.queryByText(needs.looked.due)).toBeNull()
  document.body.replaceChildren()
  await someone({ reviewedOn: "2020-01-01" })
  expect(screen.queryByText(needs.looked.due)).toBeNull()
  expect(screen.queryByRole("button", { name: needs.looked.stillRight })).toBeNull()
})

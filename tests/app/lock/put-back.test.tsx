// @vitest-environment happy-dom
import "../../support/dom.ts"
import { cleanup, screen, within } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { beforeAll, beforeEach, expect, test } from "vitest"
import { Draft } from "../../../src/app/lock/draft.ts"
import { putBack } from "../../../src/app/lock/put-back.ts"
import { createDraftReader } from "../../../src/app/lock/read-draft.ts"
import { noticeTyping } from "../../../src/app/typing.ts"
import people from "../../../src/texts/en-GB/people.json" with { type: "json" }
import shell from "../../../src/texts/en-GB/shell.json" with { type: "json" }
import { keep } from "../../../src/vault/stores/list.ts"
import { type AnApp, anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { anId, aPerson } from "../../support/things.ts"

beforeAll(noticeTyping)
beforeEach(cleanup)

const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name })
const nameBox = () => box(people.fields.name)

/** Writes on *My people*, and answers the draft as it comes back from the vault, with the app closed. */
async function written(
  app: AnApp,
  write: () => Promise<void>,
): Promise<{ draft: Draft | undefined; again: () => Promise<void> }> {
  await drawApp(app, "/people")
  const reader = createDraftReader(() => "/people")
  await write()
  const read = reader.read()
  reader.stop()
  cleanup()
  return {
    draft: read && Draft.parse(JSON.parse(JSON.stringify(read))),
    again: () => drawApp(app.again(), "/people"),
  }
}

const add = async () => await userEvent.click(screen.getByRole("button", { name: people.addFirst }))

test("what was typed stands in the same field of the same form again, with the cursor where it was", async () => {
  const app = await anApp()
  const { draft, again } = await written(app, async () => {
    await add()
    await userEvent.type(nameBox(), "Sam Exam")
    await userEvent.click(screen.getByRole("checkbox", { name: people.roles["ask-for-help"] }))
    await userEvent.type(box(people.fields.relation), "my brother")
    await userEvent.click(nameBox())
    nameBox().setSelectionRange(1, 3)
  })
  await again()
  expect(screen.queryByRole("textbox")).toBeNull()
  expect(await putBack(draft ?? never())).toEqual({ leftOver: [], isAnyBack: true, hasFocus: true })
  expect(nameBox().value).toBe("Sam Exam")
  expect(box(people.fields.relation).value).toBe("my brother")
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: people.roles["ask-for-help"] }).checked).toBe(
    true,
  )
  expect(document.activeElement).toBe(nameBox())
  expect([nameBox().selectionStart, nameBox().selectionEnd]).toEqual([1, 3])
  // It is the form's own again: what is saved is what came back.
  await userEvent.click(screen.getByRole("button", { name: shell.save }))
  expect(await screen.findByRole("heading", { name: "Sam Exam" })).toBeDefined()
})

test("words for somebody who is not there any more are left over, and stand in nobody else's form", async () => {
  const app = await anApp()
  await app.state.act([1, 2].map((n) => keep("people", aPerson({ id: anId(n), name: `Person ${n}` }))))
  const { draft, again } = await written(app, async () => {
    const item = screen.getByRole("heading", { name: "Person 2" }).closest("li")
    await userEvent.click(within(item ?? never()).getByRole("button", { name: /^Change/ }))
    await userEvent.type(nameBox(), " and her dog")
  })
  expect(draft?.fields[0]?.before).toBe("Person 2")
  await app.state.act([{ do: "remove", store: "people", id: anId(2) }])
  await again()
  const { leftOver } = await putBack(draft ?? never(), () => true, 50)
  expect(leftOver.map(({ value }) => value)).toEqual(["Person 2 and her dog"])
  expect(screen.queryByRole("textbox")).toBeNull()
})

test("words are not written over something newer that was saved from another tab meanwhile", async () => {
  const app = await anApp()
  await app.state.act([keep("people", aPerson({ id: anId(1), name: "Sam Example", relation: "" }))])
  const { draft, again } = await written(app, async () => {
    await userEvent.click(screen.getByRole("button", { name: /^Change/ }))
    await userEvent.type(box(people.fields.relation), "friend")
  })
  await app.state.act([keep("people", aPerson({ id: anId(1), name: "Sam Example", relation: "neighbour" }))])
  await again()
  const { leftOver } = await putBack(draft ?? never(), () => true, 50)
  expect(leftOver.map(({ value }) => value)).toEqual(["friend"])
  expect(box(people.fields.relation).value).toBe("neighbour")
})

test("somebody who has gone on to something else keeps the focus where they are", async () => {
  const { draft, again } = await written(await anApp(), async () => {
    await add()
    await userEvent.type(nameBox(), "Sam")
  })
  await again()
  expect((await putBack(draft ?? never(), () => false)).hasFocus).toBe(false)
  expect(nameBox().value).toBe("Sam")
})

test("a form that was saved leaves nothing behind", async () => {
  const { draft } = await written(await anApp(), async () => {
    await add()
    await userEvent.type(nameBox(), "Sam Example")
    await userEvent.click(screen.getByRole("button", { name: shell.save }))
    await screen.findByRole("heading", { name: "Sam Example" })
  })
  expect(draft).toBeUndefined()
})

test("what opens a lock is never part of a draft", () => {
  const page = document.body.appendChild(document.createElement("main"))
  page.innerHTML = `<label>Words<input type="password" autocomplete="off"></label>
    <div data-secret><label>Words<input autocomplete="off"></label></div>`
  for (const one of page.querySelectorAll("input")) {
    one.value = "kettle river bench door"
    one.dispatchEvent(new Event("input", { bubbles: true }))
  }
  const reader = createDraftReader(() => "/lock")
  expect(reader.read()).toBeUndefined()
  reader.stop()
  page.remove()
})

function never(): never {
  throw new Error("it should be there")
}

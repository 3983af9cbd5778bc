// @vitest-environment happy-dom
import "../../support/dom.ts"
import { screen } from "@testing-library/preact"
import { userEvent } from "@testing-library/user-event"
import { expect, test } from "vitest"
import { askedTogether } from "../../../src/domain/together.ts"
import { kindTexts as kinds } from "../../support/kind-texts.ts"
import problems from "../../../src/texts/en-GB/problems.json" with { type: "json" }
import shell from "../../../src/texts/en-GB/shell.json" with { type: "json" }
import together from "../../../src/texts/en-GB/together.json" with { type: "json" }
import { keep } from "../../../src/vault/stores/list.ts"
import { anApp } from "../../support/app.ts"
import { drawApp } from "../../support/draw-app.tsx"
import { press } from "../../support/on-page.ts"
import { aStatement } from "../../support/things.ts"

const question = (title: string) => screen.findByRole("heading", { level: 2, name: title })
const box = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: together.words })

async function begin(
  who: string = together["with-worker"],
  ...own: readonly Parameters<typeof aStatement>[0][]
) {
  const app = await anApp()
  await app.vault.change(own.map((one) => keep("statements", aStatement(one))))
  await drawApp(app, "/together")
  await userEvent.click(screen.getByRole("radio", { name: who }))
  await press(together.begin)
  await question(kinds.strength.title)
  return app
}
async function say(words: string) {
  await userEvent.type(box(), words)
  await press(together.read)
  await question(together.check)
}

test("what was said so far is shown, and nothing the person keeps private", async () => {
  await begin(
    together["with-carer"],
    { text: "I fix bikes" },
    { text: "Only for me", privacy: "private" },
    { text: "For nobody", privacy: "never-share" },
  )
  expect(screen.getByText("I fix bikes")).toBeTruthy()
  expect(screen.queryByText("Only for me")).toBeNull()
  expect(screen.queryByText("For nobody")).toBeNull()
})

test("nothing is kept before the person says these are their words; then it says who was there", async () => {
  const app = await begin(together["with-carer"])
  await say("I sing")
  expect(app.state.statements.value).toEqual([])
  expect(document.activeElement).toBe(await question(together.check))
  await press(together.mine)
  expect(await screen.findByText("I sing")).toBeTruthy()
  expect(screen.getByText(shell.saved)).toBeTruthy()
  expect(box().value).toBe("")
  expect(app.state.statements.value).toMatchObject([
    { kind: "strength", text: "I sing", author: "with-carer" },
  ])
})

test("'not quite' leads to other words, or to none at all", async () => {
  const app = await begin()
  await say("He is good with people")
  await press(together.notQuite)
  await press(together.reword)
  expect(box().value).toBe("He is good with people")
  await userEvent.clear(box())
  await say("I listen well")
  await press(together.notQuite)
  await press(together.dropDraft)
  expect(box().value).toBe("")
  expect(app.state.statements.value).toEqual([])
})

test("a save that did not happen keeps the words in their place, and says why", async () => {
  const app = await begin()
  await say("I sing")
  app.disk.fails.push("full")
  await press(together.mine)
  expect((await screen.findByRole("alert")).textContent).toBe(problems.full)
  expect(box().value).toBe("I sing")
})

test("every question can be skipped, in order, to the end, where nothing is fine too", async () => {
  await begin()
  const asked = askedTogether("plan")
  for (const kind of asked) {
    expect(document.activeElement).toBe(await question(kinds[kind].title))
    await press(together.skip)
  }
  await question(together.endTitle)
  expect(screen.getByText(together.nothing)).toBeTruthy()
})

test("at the end the person looks over what was written, has the last word, and goes to their plan", async () => {
  const app = await begin(together["with-worker"], { text: "Written alone" })
  await say("I sing")
  await press(together.mine)
  await press(together.next)
  await question(kinds.matters.title)
  await say("My cat")
  await press(together.mine)
  await press(together.stop)
  await question(together.endTitle)
  expect(screen.queryByText("Written alone")).toBeNull()
  await press("Not quite: I sing")
  await userEvent.clear(box())
  await userEvent.type(box(), "I sing in the kitchen")
  await press(together.mine)
  expect(await screen.findByText("I sing in the kitchen")).toBeTruthy()
  await press("Take it away: My cat")
  expect(screen.queryByText("My cat")).toBeNull()
  await press(shell.undo)
  expect(await screen.findByText("My cat")).toBeTruthy()
  await press("Take it away: My cat")
  const { statements } = app.state
  expect(statements.value.map((one) => one.text)).toEqual(["Written alone", "I sing in the kitchen"])
  await press(together.done)
  expect(await screen.findByRole("heading", { level: 1, name: shell.plan })).toBeTruthy()
})

test("where a kind holds only so many there is nowhere to write, and what is private is not given away", async () => {
  const three = [1, 2, 3].map((n) => ({
    kind: "hardest" as const,
    privacy: "private" as const,
    text: `Private ${n}`,
  }))
  await begin(together["with-worker"], ...three)
  for (let at = 0; at < askedTogether("plan").indexOf("hardest"); at += 1) await press(together.skip)
  await question(kinds.hardest.title)
  expect(screen.getByText(together.full)).toBeTruthy()
  expect(screen.queryByRole("textbox")).toBeNull()
  expect(screen.queryByText(/Private/)).toBeNull()
})

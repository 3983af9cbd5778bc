import type { Page } from "@playwright/test"
import type { Kind } from "../../src/domain/kinds.ts"
import booking from "../../src/texts/en-GB/booking.json" with { type: "json" }
import { kindTexts as kinds } from "../support/kind-texts.ts"
import modes from "../../src/texts/en-GB/modes.json" with { type: "json" }
import paper from "../../src/texts/en-GB/paper.json" with { type: "json" }
import sample from "../../src/texts/en-GB/sample.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import statements from "../../src/texts/en-GB/statements.json" with { type: "json" }
import together from "../../src/texts/en-GB/together.json" with { type: "json" }
import welcome from "../../src/texts/en-GB/welcome.json" with { type: "json" }
import { readPdf, squeezed } from "../support/pdf.ts"
import { enrolAtDesk } from "./desk-door-steps.ts"
import { expect, givePasskey, isAccessible, isKept, test } from "./house.ts"
import { book, goFromHome, readWhoReads } from "./hub-steps.ts"
import { addStatement, goTo, makePrivate, sectionOf } from "./plan-steps.ts"

const hub = "Example Street"
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()

/** Writes where nothing is kept for good, so that nothing says "saved". */
async function write(page: Page, kind: Kind, words: string): Promise<void> {
  const section = sectionOf(page, kind)
  await section.getByRole("button", { name: kinds[kind].add }).click()
  await section.getByRole("textbox", { name: statements.words }).fill(words)
  await section.getByRole("button", { name: shell.save, exact: true }).click()
  await expect(section.getByRole("listitem").filter({ hasText: words })).toBeVisible()
  await expect(page.getByText(shell.saved)).toBeHidden()
}

/** Everything the browser keeps for us but the app's own code: things in the database, files, short notes. */
const whatIsLeft = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const left = [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
    const root = await navigator.storage.getDirectory()
    for await (const name of root.keys()) left.push(`file ${name}`)
    for (const { name = "" } of await indexedDB.databases()) {
      const opening = indexedDB.open(name)
      await new Promise((resolve) => opening.addEventListener("success", resolve))
      const stores = [...opening.result.objectStoreNames]
      for (const store of stores) {
        const asking = opening.result.transaction(store).objectStore(store).count()
        await new Promise((resolve) => asking.addEventListener("success", resolve))
        if (asking.result > 0) left.push(`${asking.result} in ${name} ${store}`)
      }
      opening.result.close()
    }
    return left
  })

test("a newcomer looks round a made-up plan, then starts for real with nothing of it", async ({ person }) => {
  await person.goto("/")
  await isAccessible(person)
  await press(person, welcome.look)
  await expect(person.getByRole("heading", { level: 1, name: sample.name })).toBeVisible()
  await isAccessible(person)

  await goTo(person, shell.plan)
  await expect(person.getByText(sample.statements.strength)).toBeVisible()
  await write(person, "hope", "I wrote this while I looked round")
  await expect(person.getByText(modes.sample.kept)).toBeVisible()
  await expect(person.getByText(modes.sample.banner)).toBeVisible()

  await goTo(person, shell.rightNow)
  await expect(person.getByText(sample.statements["do-myself"])).toBeVisible()
  await expect(person.getByText(modes.sample.banner)).toBeVisible()

  await goFromHome(person, "settings")
  await expect(person.getByText(modes.sample.banner)).toBeVisible()
  await person.getByRole("main").getByRole("link", { name: shell.titles.mine, exact: true }).click()
  for (const name of ["summary", "card", "plan", "large"] as const) {
    await person.getByRole("radio", { name: `${paper.papers[name]} ${paper.hints[name]}` }).check()
    await expect(person.getByRole("region", { name: paper.preview })).toBeVisible()
    const { sheets } = await readPdf(await person.pdf({ preferCSSPageSize: true }))
    expect(sheets.join("")).toContain(squeezed(sample.statements.helps))
    expect(sheets.filter((sheet) => !sheet.includes(squeezed(paper.sheet.madeUp)))).toEqual([])
  }
  await goTo(person, shell.home)
  await person.getByRole("link", { name: shell.titles.book, exact: true }).click()
  await expect(person.getByRole("heading", { level: 1, name: modes.sample.stopTitle })).toBeVisible()
  expect(await whatIsLeft(person)).toEqual([])

  await press(person, modes.sample.leave)
  await expect(person.getByRole("heading", { level: 1, name: welcome.title })).toBeVisible()
  await press(person, welcome.device.mine)
  await press(person, welcome.skip)
  await goTo(person, shell.plan)
  await expect(person.getByRole("heading", { level: 1, name: shell.plan })).toBeVisible()
  await expect(person.getByText(modes.sample.banner)).toBeHidden()
  await expect(person.getByText(sample.statements.strength)).toBeHidden()
  await addStatement(person, "strength", "I can whistle")

  await person.reload()
  await expect(person.getByText("I can whistle")).toBeVisible()
  await expect(person.getByText("I wrote this while I looked round")).toBeHidden()
})

test("made-up things are gone when the page is opened again", async ({ person }) => {
  await person.goto("/")
  await press(person, welcome.look)
  await expect(person.getByRole("heading", { level: 1, name: sample.name })).toBeVisible()
  await person.reload()
  await expect(person.getByRole("heading", { level: 1, name: welcome.title })).toBeVisible()
})

test("on a library computer a conversation is booked, and nothing is left when the page is closed", async ({
  person,
  desk,
  house,
}) => {
  await givePasskey(desk, { hasPrf: true })
  await enrolAtDesk(desk, { link: house.firstLink(hub), hub })
  await person.goto("/")
  await press(person, welcome.device.notMine)
  await person.getByRole("textbox", { name: welcome.name }).fill("Jo Example")
  await expect(person.getByText(modes.notMine.banner)).toBeVisible()
  await isAccessible(person)
  await press(person, welcome.next)
  await person.getByRole("radio", { name: hub }).check()
  await press(person, welcome.comeIn)
  await expect(person.getByRole("heading", { level: 1, name: "Jo Example" })).toBeVisible()
  await expect(person.getByText(modes.notMine.kept)).toBeVisible()

  await goTo(person, shell.plan)
  await write(person, "strength", "I know the bus times by heart")

  await goFromHome(person, "book")
  await readWhoReads(person)
  await book(person, { talkAbout: "the letters" })
  await expect(person.getByText(booking.states.booked)).toBeVisible({ timeout: 30_000 })
  await expect(person.getByText(modes.notMine.sending)).toBeHidden()
  await expect(person.getByText(modes.notMine.booked)).toBeVisible()
  await expect(person.getByText(modes.notMine.banner)).toBeVisible()
  await isKept(person)
  expect(await whatIsLeft(person)).toEqual([])

  const context = person.context()
  await person.close()
  const next = await context.newPage()
  await next.goto("/")
  await expect(next.getByRole("heading", { level: 1, name: welcome.title })).toBeVisible()
  await expect(next.getByText("Jo Example")).toBeHidden()
  expect(await whatIsLeft(next)).toEqual([])
  await next.goto("/plan")
  await expect(next.getByRole("heading", { level: 1, name: shell.plan })).toBeVisible()
  await expect(next.getByText("I know the bus times by heart")).toBeHidden()
})

test("a plan is filled in with a worker beside, who sees nothing private; the person keeps the last word", async ({
  person,
}) => {
  await person.goto("/plan")
  await addStatement(person, "strength", "I fix bikes")
  await addStatement(person, "matters", "Only for me to know")
  await makePrivate(person, "matters", "Only for me to know")
  await person.getByRole("link", { name: shell.titles.together }).click()
  await person.getByRole("radio", { name: together["with-worker"] }).check()
  await isAccessible(person)
  await press(person, together.begin)
  await expect(person.getByText("I fix bikes")).toBeVisible()
  await person.getByRole("textbox", { name: together.words }).fill("Good with his hands")
  await press(person, together.read)
  await isAccessible(person)
  await press(person, together.notQuite)
  await press(person, together.reword)
  await person.getByRole("textbox", { name: together.words }).fill("I can mend what others throw away")
  await press(person, together.read)
  await press(person, together.mine)
  await expect(person.getByText(shell.saved)).toBeVisible()
  await press(person, together.next)
  await expect(person.getByRole("heading", { name: kinds.matters.title })).toBeVisible()
  await expect(person.getByText("Only for me to know")).toBeHidden()
  await isAccessible(person)
  await press(person, together.stop)
  await expect(person.getByText("I can mend what others throw away")).toBeVisible()
  await isAccessible(person)
  await press(person, together.done)
  const own = sectionOf(person, "strength").getByRole("listitem")
  await expect(own.filter({ hasText: "I can mend what others throw away" })).toBeVisible()
  await expect(person.getByText("Good with his hands")).toBeHidden()
})

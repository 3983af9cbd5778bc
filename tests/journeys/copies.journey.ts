import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { kindTexts } from "../support/kind-texts.ts"
import copies from "../../src/texts/en-GB/copies.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import welcome from "../../src/texts/en-GB/welcome.json" with { type: "json" }
import { openAge } from "../../src/crypto/age.ts"
import { nobodyYet } from "../../src/domain/me.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { keepMe } from "../../src/vault/stores/me.ts"
import { aBooking, aGoal, anId, aPerson, aShare, aStatement } from "../support/things.ts"
import { bringBack, bringTools, lookInto, makeCopy, openCopy, toolsAreHere } from "./copy-steps.ts"
import { expect, goOffline, goOnline, isAccessible, isKept, test } from "./house.ts"
import { addStatement, goTo, said } from "./plan-steps.ts"
import { seedVault } from "./seeding.ts"

const welcomedAt = 1_795_000_000
const tea = aStatement({ id: anId(1), text: "Tea by the river", privacy: "never-share" })
const things = [
  keepMe({ ...nobodyYet, chosenName: "Jo Example", welcomedAt, changedAt: welcomedAt }),
  keep("statements", tea),
  keep("statements", aStatement({ id: anId(2), text: "I make people laugh", order: 2 })),
  keep("people", aPerson({ id: anId(3) })),
  keep("goals", aGoal({ id: anId(4) })),
  keep("bookings", aBooking({ id: anId(5), state: "booked" })),
  keep("shares", aShare({ id: anId(6), inboxId: anId(7), state: "ended", endedAt: welcomedAt })),
]
const vector = (name: string) => readFileSync(join(import.meta.dirname, "../vectors/age", `${name}.age`))
const vectorWords = "kettle bench river lamp otter plum"

test("a copy made by keyboard alone and without a network brings everything back onto a new phone", async ({
  person,
  house,
  browser,
}) => {
  test.setTimeout(180_000)
  await seedVault(person, things, house.appUrl)
  await person.goto("/safe")
  await isKept(person)
  // Most people never make a copy, so what it takes comes when its page is first opened with a network.
  await bringTools(person)
  await person.goto("/safe")
  await goOffline(person, house)
  await person.getByRole("link", { name: shell.titles.copies }).click()
  await expect(person.getByText(copies.made.never)).toBeVisible()
  await isAccessible(person)

  const held = await test.step("make it, and have it opened once", async () => {
    const made = await makeCopy(person)
    expect(made.name).toMatch(/^backup-\d{4}-\d\d-\d\d\.age$/)
    await expect(person.getByText("We opened it once: 7 things, all the same as here.")).toBeVisible()
    await isAccessible(person)
    return made
  })
  await test.step("nothing of it can be read without its words", async () => {
    expect(held.file.toString("latin1")).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 17\n/)
    expect(held.file.toString("latin1")).not.toContain("river")
    const opened = await openAge(new Uint8Array(held.file), [held.words.join("-")])
    expect(opened.ok && new TextDecoder().decode(opened.value)).toContain(tea.text)
  })
  await test.step("check the file that was saved, and another one", async () => {
    const check = person.getByLabel(copies.ready.check)
    await check.setInputFiles({ name: held.name, mimeType: "", buffer: held.file })
    await expect(person.getByText(copies.ready.same)).toBeVisible({ timeout: 60_000 })
    await check.setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from("ÿØÿà") })
    await expect(person.getByText(copies.problem["not-age"])).toBeVisible()
  })

  await test.step("a new phone: nothing here, and everything back", async () => {
    await goOnline(person, house)
    const context = await browser.newContext({ baseURL: house.appUrl })
    const fresh = await context.newPage()
    await fresh.goto("/")
    await isKept(fresh)
    await fresh.getByRole("link", { name: welcome.haveCopy }).click()
    await toolsAreHere(fresh)
    await goOffline(fresh, house)
    await lookInto(fresh, held)
    await expect(fresh.getByText(copies.look.empty)).toBeVisible()
    await expect(fresh.getByRole("row", { name: /My people none 1/ })).toBeVisible()
    await isAccessible(fresh)
    await bringBack(fresh)
    await isAccessible(fresh)
    await fresh.getByRole("link", { name: copies.done.plan }).click()
    await expect(fresh.getByText(tea.text)).toBeVisible()
    await goTo(fresh, shell.home)
    await expect(fresh.getByRole("heading", { level: 1, name: /Jo Example/ })).toBeVisible()
    await goOnline(fresh, house)
    await context.close()
  })
})

test("without a network the first time, what a copy takes is said not to be here; with one it comes by itself", async ({
  person,
  house,
}) => {
  await seedVault(person, things, house.appUrl)
  await person.goto("/safe")
  await isKept(person)
  await goOffline(person, house)
  await person.getByRole("link", { name: shell.titles.copies }).click()
  await expect(person.getByText(copies.needsNetwork)).toBeVisible()
  await isAccessible(person)
  await person.getByRole("button", { name: copies.make.start }).click()
  await expect(person.getByText(copies.problem["not-begun"])).toBeFocused()
  await openCopy(person, { name: "backup.age", bytes: vector("shapes-1") }, vectorWords)
  await expect(person.getByText(copies.problem["not-begun"]).last()).toBeFocused()
  await goOnline(person, house)
  await expect(person.getByText(copies.needsNetwork)).toBeHidden()
  await toolsAreHere(person)
  await goOffline(person, house)
  await person.goto("/copies")
  await person.getByRole("button", { name: copies.make.start }).click()
  await expect(person.getByRole("heading", { name: copies.make.words })).toBeFocused()
})

test("a copy is put together with what is here, or takes its place once a word is typed; and that can be undone", async ({
  person,
  house,
}) => {
  test.setTimeout(180_000)
  await seedVault(person, things, house.appUrl)
  await person.goto("/plan")
  await isKept(person)
  await person.goto("/copies")
  const held = await makeCopy(person)
  await person.goto("/plan")
  await addStatement(person, "strength", "I bake bread")
  const strengths = person.getByRole("region", { name: kindTexts.strength.title, exact: true })
  const open = async (name: string) => {
    await person.goto("/copies")
    await openCopy(person, { name: "backup.age", bytes: vector(name) }, vectorWords)
    await expect(person.getByRole("heading", { name: copies.look.title })).toBeFocused({ timeout: 60_000 })
  }

  await test.step("put together: nothing goes", async () => {
    await open("shapes-2")
    await isAccessible(person)
    await bringBack(person)
    await goTo(person, shell.plan)
    await expect(strengths.getByText("I bake bread")).toBeVisible()
  })
  await test.step("leaving everything as it is", async () => {
    await open("shapes-1")
    await person.getByRole("button", { name: copies.look.not }).click()
    await expect(person.getByLabel(copies.bring.file)).toBeVisible()
  })
  await test.step("replacing: what would go is said, and a word is typed first", async () => {
    await person.goto("/copies")
    await lookInto(person, held)
    await person.getByRole("radio", { name: new RegExp(`^${copies.way.replace}`) }).check()
    await person.getByRole("button", { name: copies.look.bring }).click()
    await expect(person.getByText(said(copies.way.notTyped, { word: copies.way.word }))).toBeVisible()
    await isAccessible(person)
    await person
      .getByRole("textbox", { name: said(copies.way.type, { word: copies.way.word }) })
      .fill("Replace")
    await bringBack(person)
    await goTo(person, shell.plan)
    await expect(strengths.getByText("Tea by the river")).toBeVisible()
    await expect(strengths.getByText("I bake bread")).toHaveCount(0)
  })
  await test.step("how it was before comes back", async () => {
    await person.goto("/copies")
    const before = person.getByRole("region", { name: copies.aside.title })
    await before
      .getByRole("button", { name: new RegExp(`^${copies.aside.bring}`) })
      .first()
      .click()
    await before.getByRole("button", { name: copies.aside.yes }).click()
    await expect(before.getByText(/^It is as it was/)).toBeVisible()
    await isAccessible(person)
    await goTo(person, shell.plan)
    await expect(strengths.getByText("I bake bread")).toBeVisible()
  })
})

test("files that are no copy are answered in words of their own, and nothing is lost", async ({
  person,
  house,
}) => {
  test.setTimeout(120_000)
  await seedVault(person, things, house.appUrl)
  await person.goto("/copies")
  const whole = vector("shapes-1")
  const asText = whole.toString("latin1")
  const changed = Buffer.from(whole)
  changed[40_000] = (changed[40_000] ?? 0) ^ 1
  const cases: readonly (readonly [keyof typeof copies.problem, Buffer, string?])[] = [
    ["empty", Buffer.alloc(0)],
    ["not-age", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ["armoured", vector("armoured-by-age")],
    ["for-a-key", vector("for-a-key-by-age")],
    ["too-much-work", Buffer.from(asText.replace(/ 17\n/, " 19\n"), "latin1")],
    ["cut-short", whole.subarray(0, 100)],
    ["damaged", changed],
    ["wrong-words", whole, "kettle bench river lamp otter pear"],
    ["not-ours", vector("a-note-by-age")],
  ]
  await test.step("too-big", async () => {
    const huge = test.info().outputPath("huge.age")
    writeFileSync(huge, Buffer.alloc(26_000_000))
    await openCopy(person, huge, vectorWords)
    await expect(person.getByText(copies.problem["too-big"])).toBeVisible()
  })
  for (const [kind, bytes, words] of cases)
    await test.step(kind, async () => {
      await openCopy(person, { name: "backup.age", bytes }, words ?? vectorWords)
      await expect(person.getByText(copies.problem[kind])).toBeVisible({ timeout: 60_000 })
    })
  await isAccessible(person)
  await test.step("it can be stopped", async () => {
    await openCopy(person, { name: "backup.age", bytes: whole }, vectorWords)
    await person.getByRole("button", { name: copies.step.stop }).click()
    await expect(person.getByText(copies.problem.cancelled)).toBeVisible()
  })
  await goTo(person, shell.plan)
  await expect(person.getByText(tea.text)).toBeVisible()
})

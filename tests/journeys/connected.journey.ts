import atHand from "../../src/texts/en-GB/at-hand.json" with { type: "json" }
import better from "../../src/texts/en-GB/better.json" with { type: "json" }
import connected from "../../src/texts/en-GB/connected.json" with { type: "json" }
import home from "../../src/texts/en-GB/home.json" with { type: "json" }
import paper from "../../src/texts/en-GB/paper.json" with { type: "json" }
import shell from "../../src/texts/en-GB/shell.json" with { type: "json" }
import { readPdf, squeezed } from "../support/pdf.ts"
import { aPerson } from "../support/things.ts"
import { keep } from "../../src/vault/stores/list.ts"
import { keepMe } from "../../src/vault/stores/me.ts"
import { nobodyYet } from "../../src/domain/me.ts"
import { expect, goOffline, isAccessible, isKept, test } from "./house.ts"
import { addStatement, goTo, isSaved, makePrivate, said, sectionOf } from "./plan-steps.ts"
import { seedVault } from "./seeding.ts"

test("in the first week I begin to keep connected, and the ways back in stand there, also without a signal", async ({
  person,
  house,
}) => {
  await seedVault(person, [
    keepMe({ ...nobodyYet, hub: "example-street", welcomedAt: 1, changedAt: 1 }),
    keep("people", aPerson({ relation: "my sister" })),
  ])
  await person.goto("/")
  await expect(person.getByText(home.ways.connected)).toBeVisible()
  await person.getByRole("main").getByRole("link", { name: shell.titles.connected }).click()
  await expect(person.getByText(connected.invite)).toBeVisible()
  const back = person.getByRole("region", { name: connected.back.title })
  for (const name of [connected.back.dropIn, connected.back.book, /^Ring Example Street/])
    await expect(back.getByRole("link", { name })).toBeVisible()
  await expect(back.getByText(/^The first Monday of each month/)).toBeVisible()

  await addStatement(person, "connected-hand-over", "Kim walks in with me the first time")
  await addStatement(person, "connected-can-do", "I can open the post on my own")
  await makePrivate(person, "connected-can-do", "I can open the post on my own")
  const stays = sectionOf(person, "connected-stays")
  await stays.getByText(said(atHand.title, { count: 1 })).click()
  await stays.getByRole("button", { name: said(atHand.useIt, { name: "Sam Example" }) }).click()
  await isSaved(person)
  await isAccessible(person)

  // My whole plan has it, without what is private.
  await goTo(person, shell.plan)
  await person.getByRole("link", { name: shell.titles.mine }).click()
  await person.getByRole("radio", { name: `${paper.papers.plan} ${paper.hints.plan}` }).check()
  const words = (await readPdf(await person.pdf({ preferCSSPageSize: true }))).sheets.join("")
  for (const each of [
    paper.chapters.connected,
    "Kim walks in with me the first time",
    "Sam Example, my sister",
  ])
    expect(words).toContain(squeezed(each))
  expect(words).not.toContain(squeezed("I can open the post"))

  await isKept(person)
  await goOffline(person, house)
  await person.goto("/connected")
  await expect(back.getByRole("link", { name: /^Ring Example Street/ })).toBeVisible()
  await expect(stays.getByText("Sam Example, my sister")).toBeVisible()
})

test("something was not good: I write a note, read my rights, and print it without my name", async ({
  person,
}) => {
  await seedVault(person, [keepMe({ ...nobodyYet, chosenName: "Jo Example", welcomedAt: 1, changedAt: 1 })])
  await person.goto("/plan")
  await person.getByRole("link", { name: shell.titles.better }).click()
  await expect(person.getByText(better.rights.heard)).toBeVisible()
  await addStatement(person, "better", "I waited an hour, and nobody told me why")
  await expect(person.getByText(better.notSent)).toBeVisible()
  await isAccessible(person)
  await person.getByRole("link", { name: better.print }).click()
  await expect(person.getByRole("radio", { name: `${paper.papers.note} ${paper.hints.note}` })).toBeChecked()
  const note = await readPdf(await person.pdf({ preferCSSPageSize: true }))
  const words = note.sheets.join("")
  for (const each of ["I waited an hour, and nobody told me why", paper.note.answer, paper.note.given])
    expect(words).toContain(squeezed(each))
  for (const each of ["Jo Example", better.rights.heard, paper.legal.what])
    expect(words).not.toContain(squeezed(each))
  await isAccessible(person)
})

import { pages } from "../../src/app/pages.ts"
import { expect, goOffline, isAccessible, isKept, test } from "./house.ts"

test("every address opens without a network, under a title that says nothing of the person", async ({
  person,
  house,
}) => {
  await person.goto("/")
  await isKept(person)
  await goOffline(person, house)
  expect(pages.length).toBeGreaterThan(8)
  for (const { path } of pages) {
    await person.goto(path)
    await expect(person.getByRole("heading", { level: 1 })).toBeVisible()
    await expect(person.getByRole("navigation").getByRole("link", { name: "Right now" })).toBeVisible()
    await expect(person).toHaveTitle(/^[\w' ]+ · Open Door$/)
  }
})

test("every page can be used by everyone, light and dark", async ({ person }) => {
  for (const { path } of pages) {
    await person.goto(path)
    await expect(person.getByRole("heading", { level: 1 })).toBeVisible()
    await isAccessible(person)
  }
})

test("an address that is not ours says so, and the way on stands beside it", async ({ person }) => {
  await person.goto("/no-such-page")
  await expect(person.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(person.getByRole("navigation").getByRole("link", { name: "Right now" })).toBeVisible()
  await isAccessible(person)
})

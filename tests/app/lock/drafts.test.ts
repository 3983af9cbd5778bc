// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from "vitest"
import { createDrafts } from "../../../src/app/lock/drafts.ts"
import { noticeTyping } from "../../../src/app/typing.ts"
import { memoryVault } from "../../../src/vault/memory.ts"

beforeAll(() => {
  noticeTyping()
  // Where the browser has none, everything left behind can be had; who holds what is `kept-drafts`' own test.
  Object.defineProperty(navigator, "locks", { value: undefined, configurable: true })
})
afterEach(() => document.body.replaceChildren())

let tabs = 0
const newId = () => `tab ${(tabs += 1)}`

/** A page with one field; `write` types into it. */
function aPage(label: string, value = "") {
  document.body.innerHTML = `<main><label>${label}<input autocomplete="off"></label></main>`
  const field = document.querySelector("input")
  if (field === null) throw new Error("there is a field")
  field.value = value
  return {
    field,
    write(words: string) {
      field.focus()
      field.value = words
      field.dispatchEvent(new Event("input", { bubbles: true }))
    },
  }
}

test("what was begun on one page waits until the person is there again", async () => {
  const vault = memoryVault()
  const before = createDrafts({ vault, newId }, () => "/people")
  aPage("Name").write("Sam")
  await before.flush()
  before.stop()

  const page = aPage("Name")
  let path = "/plan"
  const after = createDrafts({ vault, newId }, () => path)
  expect(await after.arrive("/plan")).toBe(false)
  expect(after.elsewhere.value).toEqual(["/people"])
  expect(page.field.value).toBe("")
  path = "/people"
  expect(await after.arrive("/people")).toBe(true)
  expect(page.field.value).toBe("Sam")
  expect(after.elsewhere.value).toEqual([])
  after.stop()
})

test("words without a place stay until they are put away, also when the lock falls again", async () => {
  const vault = memoryVault()
  const before = createDrafts({ vault, newId }, () => "/people")
  aPage("Name", "Kim").write("Kim and her dog")
  await before.flush()
  before.stop()

  aPage("Name", "Somebody else")
  const after = createDrafts({ vault, newId }, () => "/people")
  expect(await after.arrive("/people")).toBe(false)
  expect(after.leftOver.value.map(({ value }) => value)).toEqual(["Kim and her dog"])
  after.stop()

  const again = createDrafts({ vault, newId }, () => "/people")
  await again.arrive("/people")
  expect(again.leftOver.value.map(({ value }) => value)).toEqual(["Kim and her dog"])
  await again.putAway()
  expect(again.leftOver.value).toEqual([])
  expect(await vault.all("kept")).toMatchObject({ value: { kept: [] } })
  again.stop()
})

test.each(["/lock", "/copies", "/recover"])("nothing that is typed on %s is kept", async (path) => {
  const vault = memoryVault()
  const drafts = createDrafts({ vault, newId }, () => path)
  aPage("Word 2").write("kettle")
  await drafts.flush()
  expect(await vault.all("kept")).toMatchObject({ value: { kept: [] } })
  drafts.stop()
})

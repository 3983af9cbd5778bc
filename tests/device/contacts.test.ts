import { afterEach, expect, test, vi } from "vitest"
import { hasContacts, pickContact } from "../../src/device/contacts.ts"

afterEach(() => vi.unstubAllGlobals())

const phoneWith = (select: (...asked: readonly unknown[]) => Promise<unknown>) =>
  vi.stubGlobal("navigator", { contacts: { select } })

test("the one contact a person chose is handed over, its first number and first address", async () => {
  const asked: (readonly unknown[])[] = []
  phoneWith(async (...what) => {
    asked.push(what)
    return [{ name: ["Sam Example"], tel: ["01632 960001", "01632 960002"], email: ["sam@example.test"] }]
  })
  expect(hasContacts()).toBe(true)
  expect(await pickContact()).toEqual({
    name: "Sam Example",
    phone: "01632 960001",
    email: "sam@example.test",
  })
  expect(asked).toEqual([[["name", "tel", "email"], { multiple: false }]])
})

test("what a person kept back is empty", async () => {
  phoneWith(async () => [{ name: [], tel: ["01632 960001"] }])
  expect(await pickContact()).toEqual({ name: "", phone: "01632 960001", email: "" })
})

test("choosing nobody, or a phone that would not, is no error", async () => {
  phoneWith(async () => [])
  expect(await pickContact()).toBeUndefined()
  phoneWith(() => Promise.reject(new Error("not after a press")))
  expect(await pickContact()).toBeUndefined()
})

test("a browser without contacts says so", async () => {
  vi.stubGlobal("navigator", {})
  expect(hasContacts()).toBe(false)
  expect(await pickContact()).toBeUndefined()
})

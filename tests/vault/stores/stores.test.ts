import { expect, test } from "vitest"
import * as z from "zod/mini"
import { nobodyYet } from "../../../src/domain/me.ts"
import { memoryDisk, memoryVault } from "../../../src/vault/memory.ts"
import { listBookings, saveBooking } from "../../../src/vault/stores/bookings.ts"
import { drop, keep } from "../../../src/vault/stores/changes.ts"
import { readKept, saveKept } from "../../../src/vault/stores/kept.ts"
import { readMe, saveMe } from "../../../src/vault/stores/me.ts"
import { listPeople, removePerson, savePerson } from "../../../src/vault/stores/people.ts"
import { listShares, saveShare } from "../../../src/vault/stores/shares.ts"
import { listStatements, removeStatement, saveStatements } from "../../../src/vault/stores/statements.ts"
import { aBooking, aPerson, aShare, aStatement } from "../../support/things.ts"

test("statements come back in the order they were first written", async () => {
  const vault = memoryVault()
  const [first, second] = [aStatement({ text: "one" }), aStatement({ text: "two" })]
  await saveStatements(vault, [first, second])
  await saveStatements(vault, [{ ...first, text: "one again" }])
  expect(await listStatements(vault)).toEqual({
    ok: true,
    value: { statements: [{ ...first, text: "one again" }, second], unreadable: 0, damagedPages: 0 },
  })
})

test("a damaged statement is counted, kept, and does not hide the others", async () => {
  const vault = memoryVault()
  const good = aStatement()
  await saveStatements(vault, [good])
  await vault.change([keep("statements", { ...aStatement(), id: "torn" })])
  expect(await listStatements(vault)).toMatchObject({ value: { statements: [good], unreadable: 1 } })
  await removeStatement(vault, good.id)
  expect(await listStatements(vault)).toMatchObject({ value: { statements: [], unreadable: 1 } })
})

test("people, bookings and shares are kept each in their own place", async () => {
  const vault = memoryVault()
  const [person, booking, share] = [aPerson(), aBooking(), aShare()]
  await savePerson(vault, person)
  await saveBooking(vault, booking)
  await saveShare(vault, share)
  expect(await listPeople(vault)).toMatchObject({ value: { people: [person], unreadable: 0 } })
  expect(await listBookings(vault)).toMatchObject({ value: { bookings: [booking], unreadable: 0 } })
  expect(await listShares(vault)).toMatchObject({ value: { shares: [share], unreadable: 0 } })
  await removePerson(vault, person.id)
  expect(await listPeople(vault)).toMatchObject({ value: { people: [] } })
})

test("before a person said anything about themselves we know nobody yet", async () => {
  const vault = memoryVault()
  expect(await readMe(vault)).toMatchObject({ value: { me: nobodyYet, unreadable: 0 } })
  await saveMe(vault, { ...nobodyYet, chosenName: "Jo Example" })
  expect(await readMe(vault)).toMatchObject({ value: { me: { chosenName: "Jo Example" } } })
})

test("a small value comes back by its name, and one of another shape is as if it were not there", async () => {
  const vault = memoryVault()
  const shape = z.strictObject({ root: z.string() })
  expect(await readKept(vault, "pin:example-street", shape)).toEqual({ ok: true, value: undefined })
  await saveKept(vault, "pin:example-street", { root: "r" })
  expect(await readKept(vault, "pin:example-street", shape)).toEqual({ ok: true, value: { root: "r" } })
  await saveKept(vault, "pin:example-street", { root: 7 })
  expect(await readKept(vault, "pin:example-street", shape)).toEqual({ ok: true, value: undefined })
})

test("a vault that does not open says why in every store", async () => {
  const disk = memoryDisk()
  const vault = memoryVault(disk)
  for (const read of [listStatements, listPeople, listBookings, listShares, readMe]) {
    disk.fails.push("unopenable")
    expect(await read(vault)).toEqual({ ok: false, problem: { kind: "unopenable" } })
  }
})

test("changes of several stores make one action", async () => {
  const vault = memoryVault()
  const booking = aBooking()
  await vault.change([keep("bookings", booking), keep("outbox", { id: booking.id })])
  await vault.change([keep("bookings", { ...booking, state: "booked" }), drop("outbox", booking.id)])
  expect(await listBookings(vault)).toMatchObject({ value: { bookings: [{ state: "booked" }] } })
  expect(await vault.all("outbox")).toMatchObject({ value: { kept: [] } })
})

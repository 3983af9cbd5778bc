import { expect, test } from "vitest"
import { Booking } from "../../../src/domain/booking.ts"
import { Person } from "../../../src/domain/person.ts"
import { Share } from "../../../src/domain/share.ts"
import { Statement } from "../../../src/domain/statement.ts"
import { memoryDisk, memoryVault } from "../../../src/vault/memory.ts"
import { drop, keep, listThings } from "../../../src/vault/stores/list.ts"
import { aBooking, aPerson, aShare, aStatement } from "../../support/things.ts"

test("statements come back in the order they were first written", async () => {
  const vault = memoryVault()
  const [first, second] = [aStatement({ text: "one" }), aStatement({ text: "two" })]
  await vault.change([keep("statements", first), keep("statements", second)])
  await vault.change([keep("statements", { ...first, text: "one again" })])
  expect(await listThings(vault, "statements", Statement)).toEqual({
    ok: true,
    value: { things: [{ ...first, text: "one again" }, second], unreadable: 0 },
  })
})

test("a damaged statement is counted, kept, and does not hide the others", async () => {
  const vault = memoryVault()
  const good = aStatement()
  await vault.change([keep("statements", good), keep("statements", { ...aStatement(), id: "torn" })])
  expect(await listThings(vault, "statements", Statement)).toMatchObject({
    value: { things: [good], unreadable: 1 },
  })
  await vault.change([drop("statements", good.id)])
  expect(await listThings(vault, "statements", Statement)).toMatchObject({
    value: { things: [], unreadable: 1 },
  })
})

test("a page that cannot be read counts as unreadable", async () => {
  const whole = memoryVault()
  const torn = { ...whole, all: async () => ({ ok: true, value: { kept: [], damagedPages: 2 } }) as const }
  expect(await listThings(torn, "people", Person)).toEqual({ ok: true, value: { things: [], unreadable: 2 } })
})

test("a thousand things are not held in memory twice: what the vault has at hand is what is drawn", async () => {
  const statement = aStatement()
  const kept = [{ id: statement.id, thing: statement }]
  const vault = {
    ...memoryVault(),
    all: async () => ({ ok: true, value: { kept, damagedPages: 0 } }) as const,
  }
  const listed = await listThings(vault, "statements", Statement)
  expect(listed.ok && listed.value.things[0]).toBe(statement)
})

test("people, bookings and shares are kept each in their own place", async () => {
  const vault = memoryVault()
  const [person, booking, share] = [aPerson(), aBooking(), aShare()]
  await vault.change([keep("people", person), keep("bookings", booking), keep("shares", share)])
  expect(await listThings(vault, "people", Person)).toMatchObject({ value: { things: [person] } })
  expect(await listThings(vault, "bookings", Booking)).toMatchObject({ value: { things: [booking] } })
  expect(await listThings(vault, "shares", Share)).toMatchObject({ value: { things: [share] } })
})

test("a vault that does not open says why", async () => {
  const disk = memoryDisk()
  disk.fails.push("unopenable")
  expect(await listThings(memoryVault(disk), "statements", Statement)).toEqual({
    ok: false,
    problem: { kind: "unopenable" },
  })
})

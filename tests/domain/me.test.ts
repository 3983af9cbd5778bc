import { expect, test } from "vitest"
import { Me, nobodyYet } from "../../src/domain/me.ts"

test("somebody who said nothing yet can be stored, and nothing is assumed of them", () => {
  expect(Me.safeParse(nobodyYet)).toEqual({ success: true, data: nobodyYet })
  expect([nobodyYet.chosenName, nobodyYet.hub, nobodyYet.welcomedAt]).toEqual(["", null, null])
})

test.each([
  ["a hub that is not a hub's id", { hub: "Example Street" }],
  ["a name of more than 200 letters", { chosenName: "a".repeat(201) }],
  ["something nobody asked for", { bornOn: "1990-01-01" }],
])("what a person said about themselves is not read with %s", (_, wrong) => {
  expect(Me.safeParse({ ...nobodyYet, ...wrong }).success).toBe(false)
})

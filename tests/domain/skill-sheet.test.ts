import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  newSheet,
  rewriteSheet,
  sheetsInOrder,
  skillNames,
  SkillSheet,
  skills,
  usedAgain,
} from "../../src/domain/skill-sheet.ts"
import { anId, aSheet } from "../support/things.ts"

const handed = { now: 1_795_000_500, newId: () => anId(7000) }

test("every skill has a few parts of its own", () => {
  expect([...skillNames].toSorted()).toEqual(Object.keys(skills).toSorted())
  for (const skill of skillNames) expect(new Set(skills[skill]).size).toBeGreaterThanOrEqual(4)
})

describe("a sheet", () => {
  test("can be kept with any one part written, and keeps only parts of its skill", () => {
    fc.assert(
      fc.property(fc.constantFrom(...skillNames), fc.nat(), (skill, dice) => {
        const part = skills[skill][dice % skills[skill].length] ?? ""
        const made = newSheet({ skill, parts: { [part]: " one ", nowhere: "x" }, tiedTo: null }, handed)
        expect(made).toMatchObject({ value: { skill, parts: { [part]: "one" }, usedOn: [] } })
        expect(made.ok && Object.keys(made.value.parts)).toEqual([part])
        expect(made.ok && SkillSheet.safeParse(made.value).success).toBe(true)
      }),
    )
  })
  test("with nothing written is not kept", () => {
    expect(newSheet({ skill: "asking", parts: { ask: " " }, tiedTo: null }, handed)).toEqual({
      ok: false,
      problem: { kind: "empty" },
    })
  })
  test("is refused by the name of the part that cannot be kept", () => {
    const parts = { ask: "a".repeat(5001) }
    expect(rewriteSheet(aSheet(), { skill: "asking", parts, tiedTo: null }, 1)).toMatchObject({
      problem: { field: "ask", kind: "too-long", over: 1 },
    })
  })
  test("written again keeps the days it was used", () => {
    const before = aSheet({ usedOn: ["2026-11-01"] })
    const tiedTo = { what: "person", id: anId(9) } as const
    expect(rewriteSheet(before, { skill: "asking", parts: { ask: "Please ring first" }, tiedTo }, 7)).toEqual(
      {
        ok: true,
        value: { ...before, parts: { ask: "Please ring first" }, tiedTo, changedAt: 7 },
      },
    )
  })
  test("used again says so once a day", () => {
    const used = usedAgain(aSheet(), "2026-11-22", 8)
    expect(used.usedOn).toEqual(["2026-11-22"])
    expect(usedAgain(used, "2026-11-22", 9)).toBe(used)
    expect(usedAgain(used, "2026-11-21", 9).usedOn).toEqual(["2026-11-21", "2026-11-22"])
  })
})

test("the sheet written or used last comes first", () => {
  const [old, fresh] = [aSheet({ changedAt: 1 }), aSheet({ changedAt: 2 })]
  expect(sheetsInOrder([old, fresh])).toEqual([fresh, old])
})

import fc from "fast-check"
import { expect, test } from "vitest"
import { arrange, type Sheet } from "../../src/vault/arrange.ts"
import type { Change } from "../../src/vault/port.ts"
import { put } from "./statements.ts"

const remove = (id: string): Change => ({ do: "remove", store: "statements", id })
const counter = () => {
  let made = 0
  return () => `new-${(made += 1)}`
}
const sheet = (id: string, ...things: readonly string[]): Sheet => ({
  id,
  things: things.map((one) => ({ id: one, thing: one })),
})
const flat = (sheets: readonly Sheet[]) => sheets.flatMap((one) => one.things ?? [])

test("only the page that holds a changed thing is written", () => {
  const done = arrange([sheet("p", "a", "b"), sheet("q", "c")], [put("a", "A")], counter())
  expect([...done.written]).toEqual(["p"])
  expect(flat(done.sheets).map((one) => one.thing)).toEqual(["A", "b", "c"])
})

test("a new thing goes at the end of the last page", () => {
  const done = arrange([sheet("p", "a"), sheet("q", "b")], [put("c", "c")], counter())
  expect([...done.written]).toEqual(["q"])
  expect(done.sheets.map((one) => one.id)).toEqual(["p", "q"])
})

test("nothing is added to a page that could not be opened", () => {
  const done = arrange([{ id: "torn", things: undefined }], [put("c", "c")], counter())
  expect(done.sheets.map((one) => one.id)).toEqual(["torn", "new-1"])
  expect([[...done.written], done.removed]).toEqual([["new-1"], []])
})

test("a page that became empty goes, and one that cannot be opened stays", () => {
  const done = arrange([sheet("p", "a"), { id: "torn", things: undefined }], [remove("a")], counter())
  expect([done.sheets.map((one) => one.id), done.removed, [...done.written]]).toEqual([["torn"], ["p"], []])
})

test("a thing bigger than a page has one of its own, and its neighbours stay in order", () => {
  const done = arrange([sheet("p", "a", "b", "c")], [put("b", "x".repeat(70_000))], counter())
  expect(done.sheets.map((one) => one.things?.map((thing) => thing.id))).toEqual([["a"], ["b"], ["c"]])
  expect(done.sheets[0]?.id).toBe("p")
})

test("whatever is put and removed, things keep their order and pages stay within 250 things and 64 kB", () => {
  const aThing = fc.oneof(
    fc.string({ maxLength: 10 }),
    fc.integer({ min: 0, max: 70_000 }).map((n) => "é".repeat(n)),
  )
  const aChange = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.option(aThing, { freq: 6, nil: undefined }))
  fc.assert(
    fc.property(fc.array(fc.array(aChange, { maxLength: 300 }), { maxLength: 5 }), (actions) => {
      const newId = counter()
      const expected = new Map<string, unknown>()
      let sheets: readonly Sheet[] = []
      for (const action of actions) {
        const changes = action.map(([key, thing]) =>
          thing === undefined ? remove(`${key}`) : put(`${key}`, thing),
        )
        for (const change of changes)
          if (change.do === "put") expected.set(change.id, change.thing)
          else expected.delete(change.id)
        const before = sheets
        const done = arrange(before, changes, newId)
        sheets = done.sheets
        // A page that is not said to be written is as it was.
        for (const one of sheets) if (!done.written.has(one.id)) expect(before).toContain(one)
        expect(before.filter((one) => !sheets.some((now) => now.id === one.id)).map((one) => one.id)).toEqual(
          done.removed,
        )
      }
      expect(flat(sheets).map((one) => [one.id, one.thing])).toEqual([...expected])
      for (const { things = [] } of sheets) {
        expect(things.length).toBeGreaterThan(0)
        expect(things.length).toBeLessThanOrEqual(250)
        const bytes = things.map((one) => new TextEncoder().encode(JSON.stringify(one)).length)
        if (things.length > 1) expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(64_000)
      }
    }),
    { numRuns: 60 },
  )
})

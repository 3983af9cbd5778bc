import { expect, test } from "vitest"
import { kindsOf } from "../../../src/domain/kinds.ts"
import { groups } from "../../../src/features/wishes/groups.ts"

test("every section stands once, under the weather it first belongs to", () => {
  const shown = groups.flatMap((group) => group.sections.map((one) => one.kind))
  expect(shown.toSorted()).toEqual([...kindsOf("wishes")].toSorted())
  expect(groups.map((group) => group.stage)).toEqual(["wobbly", "not-well", "after"])
  expect(groups.every((group) => group.sections.every((one) => one.stages[0] === group.stage))).toBe(true)
})

test("no address on the page says what it leads to", () => {
  const anchors = groups.flatMap((group) => [group.anchor, ...group.sections.map((one) => one.anchor)])
  expect(anchors.every((anchor) => /^part-\d+(-\d+)?$/.test(anchor))).toBe(true)
  expect(new Set(anchors).size).toBe(anchors.length)
})

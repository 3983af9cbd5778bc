import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import type { PackHub } from "../../../src/service/hubs/pack.ts"
import { readPacks, usualPacks } from "../../../src/service/hubs/read-packs.ts"
import { aHub, aPattern } from "../../support/service.ts"

const folder = mkdtempSync(join(tmpdir(), "open-door-packs-"))
afterAll(() => rmSync(folder, { recursive: true }))

function packFile(content: unknown): string {
  const path = join(folder, "pack.json")
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content))
  return path
}
const packOf = (hub: object) => packFile({ hubs: [{ ...aHub(), ...hub }], helplines: [] })

describe("the packs shipped", () => {
  const read = readPacks(usualPacks)
  const hubs = read.ok ? read.value.hubs : []
  const helplines = read.ok ? read.value.helplines : []

  test("hold York's two hubs and the made-up one, which alone can be booked", () => {
    expect(hubs.map((hub) => [hub.id, hub.madeUp, hub.booking !== null])).toEqual([
      ["clarence-street", false, false],
      ["acomb-garth", false, false],
      ["example-street", true, true],
    ])
  })

  test("say of York only what has a source and a day, and claim nothing confirmed, no hours, no number", () => {
    const york = hubs.filter((hub) => !hub.madeUp)
    const facts = york.flatMap((hub) => [hub.address, hub.door])
    expect(facts).toHaveLength(4)
    expect(facts.every((fact) => fact?.source && fact.checkedOn === "2026-11-22" && !fact.confirmed)).toBe(
      true,
    )
    expect(york.flatMap((hub) => [hub.hours, hub.phone])).toEqual([null, null, null, null])
  })

  test("give the made-up hub a number kept free for fiction", () => {
    const madeUp = hubs.find((hub) => hub.madeUp)
    expect(madeUp?.phone?.text).toMatch(/^01632 960\d{3}$/)
  })

  test("name exactly the helplines that may be named", () => {
    expect(helplines.map((one) => one.call ?? `${one.text?.word} to ${one.text?.to}`)).toEqual([
      "999",
      "111",
      "18001 111",
      "116 123",
      "SHOUT to 85258",
      "0800 068 4141",
    ])
  })
})

describe("a faulty pack is refused with one sentence that names the file and the field", () => {
  const wrongPatterns: [string, Partial<PackHub["booking"] & object>, string][] = [
    ["a stretch too short", { patterns: [aPattern({ until: "10:20" })] }, "patterns.0"],
    ["a way the hub does not have", { patterns: [aPattern(), aPattern({ ways: ["video"] })] }, "patterns.1"],
    ["a weekday that is none", { patterns: [aPattern({ weekday: 8 })] }, "patterns.0.weekday"],
    ["a time that is none", { patterns: [aPattern({ from: "25:00" })] }, "patterns.0.from"],
    ["two lengths for one start", { patterns: [aPattern(), aPattern({ minutes: 60 })] }, "patterns.1"],
    ["too many days ahead", { daysAhead: 1000 }, "daysAhead"],
  ]
  test.each(wrongPatterns)("%s", (_, changes, field) => {
    const path = packOf({ booking: { noticeHours: 1, daysAhead: 28, patterns: [aPattern()], ...changes } })
    expect(readPacks([path])).toEqual({
      ok: false,
      problem: `The hub pack ${path} is wrong at hubs.0.booking.${field}.`,
    })
  })

  test.each([
    ["an unknown field", { colour: "green" }, "hubs.0.colour"],
    ["a made-up time zone", { timeZone: "Europe/Yorvik" }, "hubs.0.timeZone"],
    ["an id with capitals", { id: "Example" }, "hubs.0.id"],
    [
      "a fact without a source",
      { phone: { text: "1", checkedOn: "2026-11-22", confirmed: true } },
      "hubs.0.phone.source",
    ],
  ])("%s", (_, changes, field) => {
    const path = packOf(changes)
    expect(readPacks([path])).toEqual({ ok: false, problem: `The hub pack ${path} is wrong at ${field}.` })
  })

  test("no JSON, no list, no file, and one hub twice", () => {
    const path = packFile("{")
    expect(readPacks([path])).toEqual({ ok: false, problem: `The hub pack ${path} is not JSON.` })
    packFile([])
    expect(readPacks([path])).toEqual({ ok: false, problem: `The hub pack ${path} is wrong at its start.` })
    const absent = join(folder, "absent.json")
    expect(readPacks([absent])).toEqual({ ok: false, problem: `The hub pack ${absent} cannot be read.` })
    packOf({})
    expect(readPacks([path, path])).toMatchObject({ ok: false, problem: expect.stringContaining("twice") })
  })
})

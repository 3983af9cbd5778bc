import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { aCanary, canariesIn, formsOf } from "../support/canaries.ts"
import type { RunningService } from "../support/running-service.ts"
import { expect } from "./house.ts"

/**
 * Not one of these is in an address, a title or a history, on either wire, in the database or in what the service said; and the same search finds
 * what is planted there in every shape.
 */
export async function nobodyElseRead(
  house: RunningService,
  typed: readonly string[],
  traces: readonly string[],
): Promise<void> {
  expect(traces.length).toBeGreaterThan(20)
  const kept = new Map(traces.map((trace, at) => [`page ${at}: ${trace}`, Buffer.from(trace)]))
  expect(canariesIn(kept, typed)).toEqual([])
  expect(new Set(typed).size).toBeGreaterThanOrEqual(40)
  const places = placesOf(house)
  expect(places.size).toBeGreaterThanOrEqual(5)
  expect(house.appWire.calls() + house.deskWire.calls()).toBeGreaterThan(30)
  expect(canariesIn(places, typed)).toEqual([])
  await expectFound(house)
}

/** Everywhere the program and the network could have kept something. */
export function placesOf(house: RunningService): Map<string, Buffer> {
  const places = new Map([
    ["the wire of the app", house.appWire.heard()],
    ["the wire of the desk", house.deskWire.heard()],
    ["what the service said", Buffer.from(house.said())],
    ...house.stored(),
  ])
  for (const [place, bytes] of places) expect(bytes.length, place).toBeGreaterThan(500)
  return places
}

/** The same search finds what is planted in every shape: sent over both wires, and written into the database and its log. */
async function expectFound(house: RunningService): Promise<void> {
  const control = aCanary()
  const forms = [...formsOf(control).values()]
  for (const wire of [house.appUrl, house.deskUrl])
    for (const body of forms)
      await fetch(`${wire}/api/nothing`, { method: "POST", body: Uint8Array.from(body) })
  const heard = placesOf(house)
  for (const place of ["the wire of the app", "the wire of the desk"])
    for (const form of formsOf(control).keys())
      expect(canariesIn(new Map([[place, heard.get(place) ?? Buffer.alloc(0)]]), [control])).toContain(
        `${form}, in ${place}: ${control}`,
      )

  const folder = mkdtempSync(join(tmpdir(), "open-door-planted-"))
  for (const name of house.stored().keys()) copyFileSync(join(house.dataDir, name), join(folder, name))
  const path = join(folder, "open-door.sqlite")
  const copy = new DatabaseSync(path)
  copy.exec("PRAGMA journal_mode = WAL; CREATE TABLE planted (bytes BLOB)")
  for (const bytes of forms) copy.prepare("INSERT INTO planted VALUES (?)").run(bytes)
  const inLog = canariesIn(new Map([["the log", readFileSync(`${path}-wal`)]]), [control])
  copy.exec("PRAGMA wal_checkpoint(TRUNCATE)")
  const inFile = canariesIn(new Map([["the file", readFileSync(path)]]), [control])
  copy.close()
  rmSync(folder, { recursive: true, force: true })
  expect(inLog).toHaveLength(forms.length)
  expect(inFile).toHaveLength(forms.length)
}

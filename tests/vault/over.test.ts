// @vitest-environment happy-dom
import "fake-indexeddb/auto"
import { afterEach, expect, test } from "vitest"
import { endHere, isOver, whenOver } from "../../src/vault/over.ts"
import { localSentinel } from "../../src/vault/sentinel.ts"
import { aStatement } from "../support/things.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"

let goOn = () => {}
afterEach(() => goOn())
const put = (id: string) => ({ do: "put", store: "statements", id, thing: aStatement({ id }) }) as const

test("a tab that is over opens no database and makes none, and goes on when it may", async () => {
  const device = aSealedDevice()
  goOn = endHere()
  expect(isOver()).toBe(true)
  expect(await device.tab().change([put("a")])).toEqual({ ok: false, problem: { kind: "blocked" } })
  expect(await indexedDB.databases()).toEqual([])
  goOn()
  expect(await device.tab().change([put("a")])).toMatchObject({ ok: true })
  device.end()
})

test("it writes no note beside the vault, and what it had under way is ended", () => {
  let ended = 0
  whenOver(() => {
    ended += 1
  })
  goOn = endHere()
  localSentinel.write({ vault: "v", generation: 1, day: "2026-11-22" })
  expect([ended, localStorage.length]).toEqual([1, 0])
})

test("a tab that was not told finds its vault gone, and does not begin it anew with what it still holds", async () => {
  const device = aSealedDevice()
  const [old, other] = [device.tab(), device.tab()]
  await old.change([put("a")])
  await other.all("statements")
  old.close()
  other.close()
  await new Promise((resolve) => setTimeout(resolve, 0))
  indexedDB.deleteDatabase(device.name)
  device.files.files.clear()
  Object.assign(device.sentinel, { read: () => undefined, write: () => {} })
  expect(await other.change([put("b")])).toEqual({ ok: false, problem: { kind: "unopenable" } })
  expect(await device.tab().all("statements")).toMatchObject({ value: { kept: [] } })
  device.end()
})

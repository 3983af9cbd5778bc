import "fake-indexeddb/auto"
import { afterEach, expect, test, vi } from "vitest"
import { eraseVault, vaultLeft } from "../../src/vault/erase.ts"
import { endHere } from "../../src/vault/over.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"
import { aStatement } from "../support/things.ts"

afterEach(() => {
  endHere()() // this tab goes on for the next test
  vi.unstubAllGlobals()
})

/** A private file system of these files; the last of them is held by another tab at first. */
function files(names: readonly string[], heldFor = 0) {
  const there = new Set(names)
  let held = heldFor
  const root = {
    keys: async function* keys() {
      yield* there
    },
    removeEntry: async (name: string) => {
      if (name === names.at(-1) && held > 0) {
        held -= 1
        throw new DOMException("held", "NoModificationAllowedError")
      }
      there.delete(name)
    },
  }
  vi.stubGlobal("navigator", { storage: { getDirectory: async () => root } })
}

test("every database and every file goes, ours and any other, and what is left is looked for", async () => {
  const device = aSealedDevice()
  files(["open-door", "something-else"])
  await device.tab().change([{ do: "put", store: "statements", id: "a", thing: aStatement({ id: "a" }) }])
  device.end()
  expect((await vaultLeft()).databases).toHaveLength(1)
  await eraseVault()
  expect(await vaultLeft()).toEqual({ databases: [], files: [] })
  expect(await device.tab().all("statements")).toEqual({ ok: false, problem: { kind: "blocked" } })
  expect(await vaultLeft()).toEqual({ databases: [], files: [] })
})

test("a file that another tab holds for a moment is asked for again", async () => {
  aSealedDevice()
  files(["open-door", "held"], 2)
  await eraseVault()
  expect(await vaultLeft()).toEqual({ databases: [], files: [] })
})

test("a file that stays is not said to be gone", async () => {
  aSealedDevice()
  files(["held"], 1000)
  await eraseVault()
  expect(await vaultLeft()).toEqual({ databases: [], files: ["held"] })
})

test("a browser that lists nothing is asked for what we know, and nothing is claimed of it", async () => {
  const asked: string[] = []
  vi.stubGlobal("navigator", {})
  vi.stubGlobal("indexedDB", {
    deleteDatabase: (name: string) => {
      asked.push(name)
      throw new DOMException("forbidden", "SecurityError")
    },
  })
  await eraseVault()
  expect(asked).toEqual(["open-door"])
  expect(await vaultLeft()).toEqual({ databases: undefined, files: undefined })
})

import "fake-indexeddb/auto"
import fc from "fast-check"
import { expect, test } from "vitest"
import { aSealedDevice } from "../support/sealed-vault.ts"

async function rescued() {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([{ do: "put", store: "people", id: "a", thing: "Ada" }])
  await vault.keeping.snapshotNow()
  const file = await vault.keeping.rescueFile()
  if (file === undefined) throw new Error("a file was expected")
  return file
}

test("a file saved from one device brings everything back on one that lost all but the memory of it", async () => {
  const file = await rescued()
  const lost = aSealedDevice()
  lost.sentinel.write({ vault: "v", generation: 9, day: "2026-11-22" })
  const vault = lost.tab()
  expect(await vault.all("people")).toEqual({ ok: false, problem: { kind: "lost" } })
  expect(await vault.keeping.takeRescue(file)).toEqual({ ok: true, value: undefined })
  expect(await vault.all("people")).toMatchObject({ value: { kept: [{ id: "a", thing: "Ada" }] } })
  expect((await vault.change([{ do: "put", store: "people", id: "b", thing: "Ben" }])).ok).toBe(true)
})

test("a file that was changed, cut or is no such file is refused in words, and writes nothing", async () => {
  const file = await rescued()
  const device = aSealedDevice()
  const { keeping } = device.tab()
  const changed = fc.record({ at: fc.nat(file.length - 1), bit: fc.nat(6) }).map(({ at, bit }) => {
    const bytes = file.slice()
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
    return bytes
  })
  const cut = fc.nat(file.length - 1).map((at) => file.slice(0, at))
  const any = fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes))
  const refused = { ok: false, problem: { kind: "unopenable" } }
  await fc.assert(
    fc.asyncProperty(fc.oneof(cut, any), async (bytes) => {
      expect(await keeping.takeRescue(bytes)).toEqual(refused)
      expect(device.files.files.size).toBe(0)
    }),
    { numRuns: 100 },
  )
  // A changed key beside it cannot be seen yet: then the vault does not open, and says so.
  await fc.assert(
    fc.asyncProperty(changed, async (bytes) => {
      const one = aSealedDevice()
      one.sentinel.write({ vault: "v", generation: 9, day: "2026-11-22" })
      const vault = one.tab()
      const taken = await vault.keeping.takeRescue(bytes)
      const found = await vault.all("people")
      const isThere = found.ok && JSON.stringify(found.value.kept) === '[{"id":"a","thing":"Ada"}]'
      expect(isThere || (!found.ok && found.problem.kind === "lost")).toBe(true)
      if (!taken.ok) expect(isThere).toBe(false)
    }),
    { numRuns: 100 },
  )
})

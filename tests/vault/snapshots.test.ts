import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { newestFirst } from "../../src/vault/snapshots.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"

const names = (device: ReturnType<typeof aSealedDevice>) =>
  [...device.files.files.keys()].filter((name) => name.startsWith("s.")).toSorted()
const save = (device: ReturnType<typeof aSealedDevice>, n: number, today = "2026-11-22") => {
  const vault = device.tab({ today: () => today })
  return vault
    .change([{ do: "put", store: "kept", id: "n", thing: n }])
    .then(() => vault.keeping.snapshotNow())
}
const generations = async (device: ReturnType<typeof aSealedDevice>) => {
  const found: number[] = []
  for await (const one of newestFirst(device.files)) found.push(one.generation)
  return found
}

test("two snapshots in turn, so that one is always whole, and the first of each day", async () => {
  const device = aSealedDevice()
  for (const n of [1, 2, 3]) expect(await save(device, n)).toBe(true)
  expect(names(device)).toEqual([expect.stringMatching(/^s\.\d$/), "s.a", "s.b", "s.now"])
  expect(await generations(device)).toEqual([3, 2, 1])
})

test("a week of days is kept, and the eighth takes the place of the first", async () => {
  const device = aSealedDevice()
  for (let n = 1; n <= 9; n += 1) await save(device, n, `2026-11-${10 + n}`)
  expect(names(device)).toHaveLength(10)
  expect(await generations(device)).toEqual([9, 8, 9, 8, 7, 6, 5, 4, 3])
})

test("nothing is written again where the newest is of this very moment", async () => {
  const device = aSealedDevice()
  await save(device, 1)
  const before = new Map(device.files.files)
  expect(await device.tab().keeping.snapshotNow()).toBe(true)
  expect(device.files.files).toEqual(before)
})

test("what was not written, or comes back otherwise than written, is never pointed at", async () => {
  const device = aSealedDevice()
  await save(device, 1)
  const before = await device.files.read("s.now")
  const vault = device.tab()
  await vault.change([{ do: "put", store: "kept", id: "n", thing: 2 }])
  for (const write of [
    async () => false,
    (name: string, bytes: Uint8Array<ArrayBuffer>) => device.files.write(name, bytes.slice(0, -1)),
  ])
    expect(await device.tab({ files: { ...device.files, write } }).keeping.snapshotNow()).toBe(false)
  expect(await device.files.read("s.now")).toEqual(before)
  expect((await generations(device)).at(0)).toBe(1)
})

test("without a pointer the newest whole one is spared", async () => {
  const device = aSealedDevice()
  await save(device, 1)
  await save(device, 2)
  device.files.files.delete("s.now")
  await save(device, 3)
  expect((await generations(device)).slice(0, 2)).toEqual([3, 2])
})

test("a browser without files has none, and nothing says that it has", async () => {
  const device = aSealedDevice()
  const files = {
    ...device.files,
    write: async () => false,
    read: async () => undefined,
    list: async () => [],
  }
  const vault = device.tab({ files })
  await vault.change([{ do: "put", store: "kept", id: "n", thing: 1 }])
  expect(await vault.keeping.snapshotNow()).toBe(false)
  expect(await vault.keeping.rescueFile()).toBeUndefined()
})

test("a vault of 10,000 things in 5 MB is kept whole", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  const note = "x".repeat(450)
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    ...({ do: "put", store: "ratings", id: `r${at}` } as const),
    thing: { at, note },
  }))
  await vault.change(many)
  expect(await vault.keeping.snapshotNow()).toBe(true)
  const newest = await newestFirst(device.files).next()
  expect(newest.done !== true && newest.value.file.length).toBeGreaterThan(4_500_000)
})

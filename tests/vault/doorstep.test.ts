import "fake-indexeddb/auto"
import { expect, test, vi } from "vitest"
import { doorstep, openDoorstep } from "../../src/right-now/format.ts"
import type { Person } from "../../src/domain/person.ts"
import type { Place } from "../../src/domain/place.ts"
import type { Statement } from "../../src/domain/statement.ts"
import type { Change } from "../../src/vault/port.ts"
import { memoryFiles } from "../../src/vault/side-files.ts"
import { raw } from "../support/raw-vault.ts"
import { aSealedDevice } from "../support/sealed-vault.ts"
import { aPerson, aPlace, aStatement } from "../support/things.ts"

const put = (store: "statements" | "people" | "places", thing: Person | Place | Statement): Change => ({
  do: "put",
  store,
  id: thing.id,
  thing,
})
const helps = (text: string, with_: Partial<Statement> = {}) =>
  aStatement({ kind: "helps", text, stages: ["wobbly", "not-well"], ...with_ })

/** What Right now would show on this device. */
async function shown(device: ReturnType<typeof aSealedDevice>) {
  const [page, key] = [device.files.files.get(doorstep.page), device.files.files.get(doorstep.key)]
  if (page === undefined || key === undefined) return undefined
  const opened = await openDoorstep(key, page)
  return opened.ok ? opened.value : undefined
}
const textsOn = async (device: ReturnType<typeof aSealedDevice>) =>
  (await shown(device))?.cards.flatMap((card) => card.lines.map((line) => line.text))

test("a save that touches it rewrites the page, sealed, with the vault's generation inside", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([put("statements", helps("canary-tea"))])
  expect(await shown(device)).toMatchObject({ generation: 1, cards: [{ lines: [{ text: "canary-tea" }] }] })
  await vault.change([put("people", aPerson({ name: "Sam Example" }))])
  expect(await shown(device)).toMatchObject({ generation: 2 })
  expect(await textsOn(device)).toEqual(["canary-tea", "Sam Example"])
  await vault.change([put("places", aPlace({ name: "The library" }))])
  expect(await shown(device)).toMatchObject({ generation: 3 })
  expect(await textsOn(device)).toEqual(["canary-tea", "Sam Example", "The library"])
  for (const bytes of device.files.files.values())
    expect(new TextDecoder("latin1").decode(bytes)).not.toContain("canary-tea")
})

test("what is changed or taken away is so on the page too", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  const one = helps("tea")
  await vault.change([put("statements", one), put("statements", helps("a walk", { order: 2 }))])
  await vault.change([put("statements", { ...one, text: "coffee" })])
  expect(await textsOn(device)).toEqual(["coffee", "a walk"])
  await vault.change([{ do: "remove", store: "statements", id: one.id }])
  expect(await textsOn(device)).toEqual(["a walk"])
  await vault.change([{ do: "remove", store: "statements", id: one.id }])
})

test("a save that does not touch it leaves the page alone", async () => {
  const device = aSealedDevice()
  const vault = device.tab()
  await vault.change([put("statements", helps("tea"))])
  const wrote = vi.spyOn(device.files, "write")
  await vault.change([put("statements", aStatement({ kind: "hope" })), put("statements", aStatement())])
  await vault.change([put("places", aPlace({ kind: "avoid" }))])
  await vault.change([{ do: "put", store: "kept", id: "hubs", thing: 1 }])
  expect(wrote).not.toHaveBeenCalled()
  expect(await shown(device)).toMatchObject({ generation: 1 })
})

test("two tabs that save at once leave a page that holds what both wrote", async () => {
  const device = aSealedDevice()
  const tabs = [device.tab(), device.tab(), device.tab()]
  await Promise.all(tabs.map((vault, at) => vault.change([put("statements", helps(`${at}`, { order: at }))])))
  expect(await textsOn(device)).toEqual(["0", "1", "2"])
})

test("a tab that knows nothing yet writes the whole page", async () => {
  const device = aSealedDevice()
  await device.tab().change([put("statements", helps("tea")), put("people", aPerson())])
  await device.tab().change([put("statements", helps("a walk", { order: 2 }))])
  expect(await textsOn(device)).toEqual(["tea", "a walk", "Sam Example"])
})

test("the save counts when the page cannot be written, the trouble is told, and the next save mends it", async () => {
  const device = aSealedDevice()
  const broken = device.tab({ files: memoryFiles(false) })
  expect((await broken.change([put("statements", helps("tea"))])).ok).toBe(true)
  expect(device.troubles).toEqual([{ kind: "right-now-behind" }])
  const vault = device.tab()
  const write = vi.spyOn(device.files, "write").mockResolvedValue(false)
  await vault.change([put("statements", helps("a walk", { order: 2 }))])
  write.mockRestore()
  await vault.change([put("statements", aStatement({ kind: "hope" }))])
  expect(await textsOn(device)).toEqual(["tea", "a walk"])
  expect(device.troubles).toHaveLength(2)
})

test("without its own key the page is not written at all, and never in clear", async () => {
  const device = aSealedDevice()
  await device.tab().change([{ do: "put", store: "kept", id: "a", thing: 1 }])
  device.files.files.clear()
  await raw(device.name, (database) => database.delete("meta", "doorstep"))
  expect((await device.tab().change([put("statements", helps("tea"))])).ok).toBe(true)
  expect(device.files.files.has(doorstep.page)).toBe(false)
  expect(device.troubles).toEqual([{ kind: "right-now-behind" }])
})

test("words that do not come are a trouble, not a failed save", async () => {
  const device = aSealedDevice({ words: () => Promise.reject(new Error("a chunk was missing")) })
  expect((await device.tab().change([put("statements", helps("tea"))])).ok).toBe(true)
  expect(device.troubles).toEqual([{ kind: "right-now-behind" }])
})

test("one damaged statement does not keep the others from the page", async () => {
  const device = aSealedDevice()
  await device
    .tab()
    .change([put("statements", helps("tea")), put("statements", { ...helps("torn"), id: "torn" })])
  expect(await textsOn(device)).toEqual(["tea"])
})

import { afterEach, expect, test } from "vitest"
import { doorstep } from "../../src/right-now/format.ts"
import { readOwn } from "../../src/right-now/read.ts"
import type { VaultTrouble } from "../../src/vault/port.ts"
import { openVault } from "../../src/vault/open.ts"
import { opfsFiles } from "../../src/vault/opfs.ts"
import { type SealedOptions, type SealedVault, sealedVault } from "../../src/vault/sealed.ts"
import { memorySentinel } from "../../src/vault/sentinel.ts"
import { vaultContract } from "../contracts/vault.ts"
import { plainWords } from "../support/plain-words.ts"
import { raw } from "../support/raw-vault.ts"
import { aPerson, aStatement } from "../support/things.ts"

let made = 0
const open: SealedVault[] = []
const troubles: VaultTrouble[] = []
const handed: Pick<SealedOptions, "today" | "words" | "trouble"> = {
  today: () => "2026-11-22",
  words: async () => plainWords,
  trouble: (one) => troubles.push(one),
}
const track = (vault: SealedVault) => {
  open.push(vault)
  return vault
}

vaultContract("sealed, in a real browser", () => {
  const name = `contract-${(made += 1)}`
  const beside = { sentinel: memorySentinel(), files: opfsFiles(name) }
  return { tab: () => track(sealedVault({ ...handed, ...beside, name })), end: forget }
})

async function forget(): Promise<void> {
  for (const vault of open.splice(0)) vault.close()
  troubles.splice(0)
  localStorage.clear()
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]))
  await Promise.all(names.map(gone))
  const root = await navigator.storage.getDirectory()
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true })
}

const gone = (name: string) =>
  new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name)
    deleting.addEventListener("success", resolve)
    deleting.addEventListener("error", reject)
  })

afterEach(forget)

const statement = aStatement({ kind: "helps", text: "canary-helps-7Qz1", stages: ["wobbly"] })
const person = aPerson({ name: "canary-name-8Rk2", phone: "01632 960111" })
const save = (vault: SealedVault) =>
  vault.change([
    { do: "put", store: "statements", id: statement.id, thing: statement },
    { do: "put", store: "people", id: person.id, thing: person },
  ])

test("Right now reads what the vault wrote, without the vault", async () => {
  const vault = track(openVault(handed))
  expect((await save(vault)).ok).toBe(true)
  expect(troubles).toEqual([])
  const page = await readOwn()
  expect(page?.cards.map((card) => card.lines.map((line) => line.text))).toEqual([
    [statement.text],
    [person.name],
  ])
  expect(page?.cards[1]?.lines[0]?.links).toEqual([{ label: `ring ${person.name}`, href: "tel:01632960111" }])
})

test("Right now opens with the database gone", async () => {
  const vault = track(openVault(handed))
  await save(vault)
  vault.close()
  await gone(doorstep.database)
  expect((await readOwn())?.cards).toHaveLength(2)
})

test("a database that came back empty is never a new person: this device remembers", async () => {
  const vault = track(openVault(handed))
  await save(vault)
  vault.close()
  await gone(doorstep.database)
  const later = track(openVault(handed))
  expect(await later.all("statements")).toEqual({ ok: false, problem: { kind: "lost" } })
  expect(await save(later)).toEqual({ ok: false, problem: { kind: "lost" } })
})

test("Right now opens with its key only in the database", async () => {
  const vault = track(openVault(handed))
  await save(vault)
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(doorstep.folder)
  await folder.removeEntry(doorstep.key)
  expect((await readOwn())?.cards).toHaveLength(2)
})

test("a page torn while it was written leaves the other one", async () => {
  const vault = track(openVault(handed))
  await save(vault)
  const files = opfsFiles(doorstep.folder)
  const whole = await files.read(doorstep.page)
  if (whole === undefined) throw new Error("a doorstep page was expected")
  await files.write(doorstep.page, whole.slice(0, 100))
  expect((await readOwn())?.cards).toHaveLength(2)
  await files.write(doorstep.spare, whole.slice(0, 100))
  expect(await readOwn()).toBeUndefined()
})

test("looking for a list that was never written makes nothing", async () => {
  expect(await readOwn()).toBeUndefined()
  expect(await indexedDB.databases()).toEqual([])
})

test("files survive being written by several at once, and hold one of them whole", async () => {
  const writers = [1, 2, 3, 4].map((one) => ({
    files: opfsFiles("busy"),
    bytes: new Uint8Array(9000).fill(one),
  }))
  const written = await Promise.all(writers.map(({ files, bytes }) => files.write("a", bytes)))
  expect(written).toEqual([true, true, true, true])
  const lying = await opfsFiles("busy").read("a")
  expect(writers.map(({ bytes }) => bytes)).toContainEqual(lying)
})

test("a file that is not there is undefined", async () => {
  expect(await opfsFiles("nothing").read("a")).toBeUndefined()
})

test("nothing a person wrote lies in clear in the database, the files or localStorage", async () => {
  const vault = track(openVault(handed))
  await save(vault)
  // The control: something planted in clear is found by the same search.
  await raw(doorstep.database, (database) => database.put("meta", { planted: "control-3Vw9" }, "control"))
  const lying = await everything()
  expect(lying.length).toBeGreaterThan(2000)
  expect(lying).toContain("control-3Vw9")
  expect(lying).toContain("open-door-sentinel")
  for (const word of [statement.text, person.name, "960111"]) expect(lying).not.toContain(word)
})

/** Every byte the vault left on this device, as Latin-1 text; two-byte strings show up with their zeros taken out. */
async function everything(): Promise<string> {
  const parts: string[] = [JSON.stringify(Object.entries(localStorage))]
  const rows = await raw(doorstep.database, async (database) => [
    ...(await database.getAll("meta")),
    ...(await database.getAll("pages")),
  ])
  for (const row of rows)
    for (const value of row instanceof Uint8Array ? [row] : Object.values(row)) parts.push(asText(value))
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle(doorstep.folder)
  const files = opfsFiles(doorstep.folder)
  for await (const name of folder.keys()) parts.push(name, asText(await files.read(name)))
  return parts.join("\n")
}

const asText = (value: unknown): string =>
  value instanceof Uint8Array
    ? new TextDecoder("latin1").decode(value).replaceAll("\0", "")
    : JSON.stringify(value)

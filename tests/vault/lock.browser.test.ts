import { afterEach, expect, test } from "vitest"
import { workerStretcher } from "../../src/crypto/stretch.ts"
import { doorstep } from "../../src/right-now/format.ts"
import { opfsFiles } from "../../src/vault/opfs.ts"
import { type SealedVault, sealedVault } from "../../src/vault/sealed.ts"
import { localSentinel, memorySentinel } from "../../src/vault/sentinel.ts"
import { lockContract } from "../contracts/lock.ts"
import { aWait, lockOf, quickStretcher } from "../support/lock.ts"
import { plainWords } from "../support/plain-words.ts"
import { raw } from "../support/raw-vault.ts"

let made = 0
const open: SealedVault[] = []
const aTab = (name: string, sentinel = memorySentinel()): SealedVault => {
  const vault = sealedVault({
    name,
    sentinel,
    files: opfsFiles(name),
    today: () => "2026-11-22",
    words: async () => plainWords,
    trouble: () => {},
  })
  open.push(vault)
  return vault
}

lockContract("in a real browser", () => {
  const name = `lock-${(made += 1)}`
  const sentinel = memorySentinel()
  const wait = aWait()
  return {
    tab() {
      const vault = aTab(name, sentinel)
      return { vault, lock: lockOf(vault.lockGround, quickStretcher(), wait.start()) }
    },
    pass: (seconds) => (wait.ms += seconds * 1000),
    end: forget,
  }
})

async function forget(): Promise<void> {
  for (const vault of open.splice(0)) vault.close()
  localStorage.clear()
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
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

const words = { kind: "passphrase", typed: "apple kettle door name" } as const
const thing = { do: "put", store: "statements", id: "a", thing: { text: "canary-plan-4Wd7" } } as const

test("with the real stretching a passphrase locks and opens, and can be ended half-way", async () => {
  const vault = aTab("stretched")
  await vault.change([thing])
  expect(await lockOf(vault.lockGround, workerStretcher).setPassphrase(words.typed)).toMatchObject({
    ok: true,
  })
  const later = aTab("stretched")
  const lock = lockOf(later.lockGround, workerStretcher)
  const ended = new AbortController()
  const ending = lock.unlock(words, ended.signal)
  ended.abort()
  expect(await ending).toEqual({ ok: false, problem: { kind: "not-stretched" } })
  expect(await lock.unlock(words)).toMatchObject({ ok: true })
  expect(await later.all("statements")).toMatchObject({ value: { kept: [{ id: "a" }] } })
})

test("once a lock is set the key of what is kept lies in no row, no file and no note, and neither do names", async () => {
  const name = "no-key"
  const vault = aTab(name, localSentinel)
  await vault.change([thing])
  const before = await everything(name)
  const first = await raw(name, (database) => database.get("meta", "open"))
  if (!(first instanceof Uint8Array)) throw new Error("a raw key was expected")
  expect(before).toContain(asText(first)) // the control: the same search finds it while there is no lock
  const lock = lockOf(vault.lockGround)
  await lock.setPassphrase(words.typed)
  const prf = new Uint8Array(32).fill(3)
  await lock.addPasskey("canary-name-5Tk2", lock.passkeySalt(), { credential: "AQID", prf })
  const code = await lock.makeRecovery()
  await vault.change([{ ...thing, id: "b" }])
  const key = vault.lockGround.held.now()?.open
  if (key === undefined || !code.ok) throw new Error("a key was expected")
  const lying = await everything(name)
  expect(lying.length).toBeGreaterThan(2000)
  expect(lying).toContain("AQID")
  for (const secret of [asText(first), asText(key), asText(prf), "canary", code.value, "kettle"])
    expect(lying).not.toContain(secret)
})

/** Every byte the vault left on this device, as Latin-1 text. */
async function everything(name: string): Promise<string> {
  const parts: string[] = [JSON.stringify(Object.entries(localStorage))]
  const rows = await raw(name, async (database) => [
    ...(await database.getAll("meta")),
    ...(await database.getAll("pages")),
  ])
  for (const row of rows)
    for (const value of row instanceof Uint8Array ? [row] : Object.values(row)) parts.push(asText(value))
  const files = opfsFiles(name)
  for (const file of await files.list()) parts.push(file, asText(await files.read(file)))
  expect(parts).toContain(doorstep.key)
  return parts.join("\n")
}

const asText = (value: unknown): string =>
  value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : JSON.stringify(value)

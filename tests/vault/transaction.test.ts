import "fake-indexeddb/auto"
import { afterEach, expect, test, vi } from "vitest"
import { newId } from "../../src/crypto/random.ts"
import { type Database, openDatabase } from "../../src/vault/database.ts"
import { readAtOnce, writeAtOnce } from "../../src/vault/transaction.ts"

const aDatabase = async (): Promise<Database> => {
  const opened = await openDatabase(newId(), () => {})
  if (!opened.ok) throw new Error(opened.problem.kind)
  return opened.value
}
const kept = (database: Database) => database.get("meta", "vault")
const record = { id: newId(), kid: "k", slots: [] }

afterEach(() => void vi.restoreAllMocks())

test("what is meant is written whole, and what is not meant not at all", async () => {
  const database = await aDatabase()
  for (const isMeant of [false, true]) {
    const done = await writeAtOnce(database, async (writing, ask) => {
      ask(writing.objectStore("meta").put(record, "vault"))
      return isMeant
    })
    expect(done).toEqual({ ok: true, value: isMeant })
    expect(await kept(database)).toEqual(isMeant ? record : undefined)
  }
})

test("what the browser wrote before it was told to hurry is written", async () => {
  const database = await aDatabase()
  const told = vi.spyOn(IDBTransaction.prototype, "commit").mockImplementation(() => {
    throw new DOMException("it is over already", "InvalidStateError")
  })
  const done = await writeAtOnce(database, async (writing, ask) => {
    ask(writing.objectStore("meta").put(record, "vault"))
    return true
  })
  expect(told).toHaveBeenCalled()
  expect(done).toEqual({ ok: true, value: true })
  expect(await kept(database)).toEqual(record)
})

test("something that throws while it is asked for takes everything before it back", async () => {
  const database = await aDatabase()
  const done = await writeAtOnce(database, async (writing, ask) => {
    ask(writing.objectStore("meta").put(record, "vault"))
    throw new Error("it cannot be written")
  })
  expect(done).toEqual({ ok: false, problem: { kind: "not-saved" } })
  expect(await kept(database)).toBeUndefined()
})

// As Chromium does when a phone is full: the transaction breaks off, and one of its requests never hears of it.
const leaveUnanswered = (method: "get" | "put") =>
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore) {
    queueMicrotask(() => this.transaction.abort())
    const request = this.count()
    Object.defineProperty(request, "addEventListener", { value: () => {} })
    return request
  })

test("a save whose last request is never answered ends with its transaction", async () => {
  const database = await aDatabase()
  leaveUnanswered("put")
  const done = await writeAtOnce(database, async (writing, ask) => {
    ask(writing.objectStore("meta").put(record, "vault"))
    return true
  })
  expect(done).toEqual({ ok: false, problem: { kind: "not-saved" } })
})

test("a question that is never answered ends with its transaction, in reading and in writing", async () => {
  const database = await aDatabase()
  leaveUnanswered("get")
  const asking = writeAtOnce(database, async (writing) => {
    await writing.objectStore("meta").get("manifest")
    return true
  })
  expect(await asking).toEqual({ ok: false, problem: { kind: "not-saved" } })
  const reading = readAtOnce(database, (all) => all.objectStore("meta").get("manifest"))
  await expect(reading).rejects.toThrow()
})

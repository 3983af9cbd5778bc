import { type IDBPDatabase, openDB } from "idb"
import { importKey, open, seal } from "../../../src/crypto/aes-gcm.ts"
import { randomBytes } from "../../../src/crypto/random.ts"
import type { Statement } from "../../../src/domain/statement.ts"
import { openVault } from "../../../src/vault/open.ts"
import { anId, aStatement } from "../../support/things.ts"

// Runs in the browser under measurement: the vault as the app opens it, beside the least that could be called keeping.

const words = async () => ({
  next: "",
  back: "",
  place: () => "",
  ring: () => "",
  text: () => "",
  headings: {},
})
const aad = new TextEncoder().encode("bench")

function vault() {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the words of that page play no part in what is timed
  const unsaid = words as unknown as Parameters<typeof openVault>[0]["words"]
  return openVault({ today: () => "2026-05-02", words: unsaid, trouble: () => undefined })
}

const statements = (count: number): readonly Statement[] =>
  Array.from({ length: count }, (_, at) =>
    aStatement({
      id: anId(at + 1),
      order: at,
      text: `Number ${at}: I take the long way by the river and sit on the bench`,
    }),
  )

/** Keeps `count` statements in the vault, and the same in one sealed blob and in one sealed row each beside it. */
async function fill(count: number): Promise<void> {
  const kept = vault()
  const all = statements(count)
  for (let at = 0; at < count; at += 250) {
    const part = all.slice(at, at + 250)
    const done = await kept.change(
      part.map((thing) => ({ do: "put", store: "statements", id: thing.id, thing })),
    )
    if (!done.ok) throw new Error(done.problem.kind)
  }
  kept.close()
  const floor = await beside()
  const raw = randomBytes(32)
  const key = await importKey(raw)
  await floor.put("blob", raw, "key")
  await floor.put("blob", await seal(key, bytesOf(all), aad), "all")
  floor.close()
}

/** Milliseconds from nothing open to every statement read and parsed from JSON: the vault, then the one blob. */
async function load(): Promise<{ vault: number; blob: number; count: number }> {
  const began = performance.now()
  const kept = vault()
  const all = await kept.all("statements")
  const opened = performance.now()
  if (!all.ok) throw new Error(all.problem.kind)
  const count = all.value.kept.length
  kept.close()

  const again = performance.now()
  const floor = await beside()
  const key = await importKey(await floor.get("blob", "key"))
  const blob = await open(key, await floor.get("blob", "all"), aad)
  if (!blob.ok) throw new Error(blob.problem.kind)
  JSON.parse(new TextDecoder().decode(blob.value))
  const read = performance.now()
  floor.close()
  return { vault: opened - began, blob: read - again, count }
}

/**
 * Milliseconds to save one statement among those there, strictly durable: the vault, one sealed row, and the least that keeps
 * safety.md's promises: one full page and the manifest that names it, sealed, and put in one transaction if the manifest is as it was,
 * and nothing else done. Whichever is first in turn, and each after a rest, as a person saves: who comes next finds everything awake.
 */
async function save(at: number): Promise<{ vault: number; row: number; least: number }> {
  const kept = (keptOpen ??= vault())
  await kept.all("me")
  const thing = aStatement({
    id: anId(at + 1),
    order: at,
    text: `Changed: ${at}, and a little longer than it was before`,
  })
  const floor = await beside()
  const key = await importKey(await floor.get("blob", "key"))
  const took = { vault: 0, row: 0, least: 0 }
  const ways = [
    async () => {
      const began = performance.now()
      const done = await kept.change([{ do: "put", store: "statements", id: thing.id, thing }])
      took.vault = performance.now() - began
      if (!done.ok) throw new Error(done.problem.kind)
    },
    async () => {
      const began = performance.now()
      await putSealed(floor, key, { [thing.id]: bytesOf(thing) })
      took.row = performance.now() - began
    },
    async () => {
      const began = performance.now()
      await putSealed(floor, key, { page: pageBytes, manifest: manifestBytes }, "manifest")
      took.least = performance.now() - began
    },
  ]
  const first = at % ways.length
  for (const way of [...ways.slice(first), ...ways.slice(0, first)]) {
    await new Promise((resolve) => setTimeout(resolve, restMs))
    await way()
  }
  floor.close()
  return took
}

const restMs = 30
const pageBytes = new Uint8Array(56 * 1024) // as large as the vault's own pages are at most
const manifestBytes = new Uint8Array(8 * 1024) // about as large as that of 10,000 things

async function putSealed(
  floor: IDBPDatabase,
  key: CryptoKey,
  things: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
  compared?: string,
): Promise<void> {
  const sealed = await Promise.all(
    Object.entries(things).map(async ([id, bytes]) => [id, await seal(key, bytes, aad)] as const),
  )
  const transaction = floor.transaction("rows", "readwrite", { durability: "strict" })
  const there = compared === undefined ? undefined : transaction.store.get(compared)
  for (const [id, bytes] of sealed) void transaction.store.put(bytes, id)
  await there
  transaction.commit()
  await transaction.done
}

let keptOpen: ReturnType<typeof vault> | undefined // as the app keeps it, from start to end

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

const beside = (): Promise<IDBPDatabase> =>
  openDB("beside", 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore("blob")
      fresh.createObjectStore("rows")
    },
  })

export const bench = { fill, load, save }
Object.assign(globalThis, { bench })

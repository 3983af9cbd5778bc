import "fake-indexeddb/auto"
import { IDBFactory } from "fake-indexeddb"
import { openDB } from "idb"
import * as z from "zod/mini"
import { fromBase64url } from "../../src/kit/base64url.ts"
import { sealedVault } from "../../src/vault/sealed.ts"
import { memorySentinel } from "../../src/vault/sentinel.ts"
import { memoryFiles } from "../../src/vault/side-files.ts"
import { plainWords } from "./plain-words.ts"

// Vaults of earlier versions as they lay on a disk (tests/vectors/vault), put on a device again.

const Bytes = z.pipe(
  z.object({ bytes: z.string() }),
  z.transform(({ bytes }) => {
    const read = fromBase64url(bytes)
    if (read === undefined) throw new Error("the fixture is damaged")
    return read
  }),
)
const Row = z.object({
  id: z.string(),
  store: z.string(),
  rev: z.int(),
  kid: z.string(),
  sv: z.int(),
  n: Bytes,
  ct: Bytes,
})
const Frozen = z.object({
  tables: z.int(),
  meta: z.object({ vault: z.unknown(), open: Bytes, doorstep: Bytes, manifest: Row }),
  pages: z.array(Row),
  files: z.record(z.string(), Bytes),
  sentinel: z.object({ vault: z.string(), generation: z.int(), day: z.string() }),
  holds: z.record(z.string(), z.array(z.strictObject({ id: z.string(), thing: z.unknown() }))),
  ratings: z.int(), // so many; there are too many to write them all down
})
export type Frozen = z.infer<typeof Frozen>

/** A frozen vault, its bytes ready. Throws where the fixture itself is damaged. */
export const readFrozen = (fixture: unknown): Frozen => Frozen.parse(fixture)

/** A device whose database holds the fixture, as that version of the app left it, and today's vault over it. */
export async function oldDevice({ meta, pages, tables, sentinel: remembered }: Frozen) {
  globalThis.indexedDB = new IDBFactory()
  const database = await openDB("open-door", tables, {
    upgrade(fresh) {
      fresh.createObjectStore("meta")
      fresh.createObjectStore("pages", { keyPath: ["store", "id"] })
    },
  })
  for (const [name, value] of Object.entries(meta)) await database.put("meta", value, name)
  for (const page of pages) await database.put("pages", page)
  database.close()
  const sentinel = memorySentinel()
  sentinel.write(remembered)
  const troubles: unknown[] = []
  const vault = sealedVault({
    name: "open-door",
    sentinel,
    files: memoryFiles(),
    today: () => "2027-01-01",
    words: async () => plainWords,
    trouble: (one) => troubles.push(one),
  })
  return { vault, troubles }
}

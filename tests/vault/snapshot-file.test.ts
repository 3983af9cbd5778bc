import fc from "fast-check"
import { expect, test } from "vitest"
import { type Bytes } from "../../src/crypto/aes-gcm.ts"
import { randomBytes } from "../../src/crypto/random.ts"
import { keysOf, newVault } from "../../src/vault/keys.ts"
import { sealManifest } from "../../src/vault/manifest.ts"
import { sealPage } from "../../src/vault/page.ts"
import { isSealedWith, type Lying, readStored, writeSnapshot } from "../../src/vault/snapshot-file.ts"

const fresh = newVault()
const keys = await keysOf(fresh)
const others = await keysOf(newVault())
const pageOf = async (id: string, words: string) => {
  const place = { vault: keys.vault, id, store: "statements", rev: 1, kid: keys.kid, sv: 2 }
  return await sealPage(keys.pages, place, JSON.stringify([[id, words]])).row
}
const lying: Lying = {
  record: fresh.record,
  manifest: await sealManifest(keys, { generation: 7, pages: [] }),
  rows: [await pageOf("a", "the river"), await pageOf("b", "x".repeat(3000))],
}
const day = "2026-11-22"
const file = await writeSnapshot(lying, day, keys)

test("a snapshot holds the vault as it lay, and its ways in at the head in clear", async () => {
  const stored = await readStored(file)
  if (!stored.ok) throw new Error(stored.problem.kind)
  expect(stored.value).toMatchObject({ ...lying, day, generation: 7 })
  expect(await isSealedWith(keys, stored.value)).toBe(true)
  const clear = new TextDecoder("latin1").decode(file)
  for (const said of [keys.vault, keys.kid, day, '"kind":"open"']) expect(clear).toContain(said)
  expect(clear).not.toContain("the river")
})

test("a snapshot is not taken for one of another vault's key", async () => {
  const stored = await readStored(file)
  expect(stored.ok && (await isSealedWith(others, stored.value))).toBe(false)
})

test("whoever changes a byte and makes the check anew is found out by the seal", async () => {
  const changed = await writeSnapshot({ ...lying, rows: lying.rows.slice(1) }, day, others)
  const stored = await readStored(changed)
  expect(stored.ok && (await isSealedWith(keys, stored.value))).toBe(false)
})

test("a vault that does not open can be kept as it is, without keys", async () => {
  const kept = await readStored(
    await writeSnapshot({ ...lying, record: undefined, manifest: undefined }, day, undefined),
  )
  expect(kept).toMatchObject({ ok: true, value: { record: undefined, generation: 0, rows: lying.rows } })
})

test("a snapshot of a later version says so", async () => {
  const text = new TextDecoder("latin1").decode(file)
  const at = text.indexOf('"v":1')
  const later = file.slice()
  later[at + 4] = 50 // "2"
  expect((await readStored(later)).ok).toBe(false)
})

const damaged = async (bytes: Bytes): Promise<boolean> => {
  const stored = await readStored(bytes)
  return !stored.ok || !(await isSealedWith(keys, stored.value))
}

test("a flipped bit anywhere is seen", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), async (at, bit) => {
      const changed = file.slice()
      changed[at] = (changed[at] ?? 0) ^ (1 << bit)
      return await damaged(changed)
    }),
    { numRuns: 400 },
  )
})

test("a file cut short, grown, or with two pieces swapped is seen", async () => {
  const piece = fc.record({
    from: fc.nat(file.length),
    to: fc.nat(file.length),
    length: fc.integer({ min: 1, max: 64 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), piece, async (cut, { from, to, length }) => {
      const swapped = file.slice()
      swapped.set(file.subarray(from, from + length).subarray(0, file.length - to), to)
      const isSame = swapped.every((byte, at) => byte === file[at])
      const grown = new Uint8Array([...file, ...randomBytes(1 + (cut % 40))])
      return (
        (await damaged(file.slice(0, cut))) && (await damaged(grown)) && (isSame || (await damaged(swapped)))
      )
    }),
    { numRuns: 150 },
  )
})

test("whatever bytes are given, nothing is thrown and nothing is believed", async () => {
  const begun = fc
    .uint8Array({ maxLength: 400 })
    .map((rest) => new Uint8Array([...file.subarray(0, 12), ...rest]))
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), begun), async (bytes) =>
      damaged(new Uint8Array(bytes)),
    ),
    { numRuns: 300 },
  )
})

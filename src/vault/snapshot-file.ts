import * as z from "zod/mini"
import { type Bytes, open, seal } from "../crypto/aes-gcm.ts"
import { sha256 } from "../crypto/hash.ts"
import type { Day } from "../kit/day.ts"
import { isSameBytes } from "../kit/same.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { type Keys, VaultRecord } from "./keys.ts"
import { manifestId } from "./manifest.ts"
import { PageRow } from "./page.ts"

// A whole vault as one file: 8 bytes that name the format; length of the head (4 bytes, big-endian); the head, JSON in clear; nonce and
// ciphertext of each row; then a seal (60 bytes) and a check (32). The seal is the SHA-256 of all before it, sealed under the key for
// snapshots: nobody without that key changes a byte unseen. The check needs no key: it sees what a broken disk does.

/** A vault as it lies in its database, sealed. `record` and `manifest` are missing where a broken one is kept as it is. */
export type Lying = {
  readonly record: VaultRecord | undefined
  readonly manifest: PageRow | undefined
  readonly rows: readonly PageRow[]
}

/** A snapshot as it was read: its check held. `isSealedWith` says whether its seal does too. */
export type StoredSnapshot = Lying & {
  readonly day: Day
  readonly generation: number // 0 where there was no manifest
  readonly digest: Bytes
  readonly seal: Bytes
}

/** `damaged`: torn, changed, or no snapshot. `newer`: a later version of the app wrote it. */
export type SnapshotProblem = { readonly kind: "damaged" | "newer" }

const magic = new TextEncoder().encode("odsnap01")
const aad = new TextEncoder().encode("open-door/snapshot/1")
const [sealBytes, checkBytes] = [12 + 32 + 16, 32]
const start = magic.length + 4

const size = z.int().check(z.gte(0))
const Row = z.tuple([z.string(), z.string(), z.int(), z.string(), z.int(), size, size])
const Head = z.object({
  v: z.literal(1),
  day: z.string(),
  generation: z.int(),
  record: z.nullable(VaultRecord),
  rows: z.array(Row),
})

/** The file. Without keys (a vault that does not open is kept as it is) it has a check and no seal. */
export async function writeSnapshot(lying: Lying, day: Day, keys: Keys | undefined): Promise<Bytes> {
  const rows = lying.manifest === undefined ? lying.rows : [lying.manifest, ...lying.rows]
  const head = new TextEncoder().encode(
    JSON.stringify({
      v: 1,
      day,
      generation: lying.manifest?.rev ?? 0,
      record: lying.record ?? null,
      rows: rows.map((row) => [row.store, row.id, row.rev, row.kid, row.sv, row.n.length, row.ct.length]),
    } satisfies z.input<typeof Head>),
  )
  const bodies = rows.reduce((sum, { n, ct }) => sum + n.length + ct.length, 0)
  const end = start + head.length + bodies
  const file = new Uint8Array(end + sealBytes + checkBytes)
  file.set(magic)
  new DataView(file.buffer).setUint32(magic.length, head.length)
  file.set(head, start)
  let at = start + head.length
  for (const { n, ct } of rows) {
    file.set(n, at)
    file.set(ct, at + n.length)
    at += n.length + ct.length
  }
  const digest = await sha256(file.subarray(0, end))
  const sealed = keys === undefined ? new Uint8Array(sealBytes) : await seal(keys.snapshots, digest, aad)
  file.set(sealed, end)
  file.set(await checkOf(digest, sealed), end + sealBytes)
  return file
}

/** Reads a file whose check holds. Never throws, whatever the bytes are. */
export async function readStored(file: Bytes): Promise<Result<StoredSnapshot, SnapshotProblem>> {
  const end = file.length - sealBytes - checkBytes
  if (end < start || !isSameBytes(file.subarray(0, magic.length), magic)) return fail({ kind: "damaged" })
  const sealed = file.slice(end, end + sealBytes)
  const digest = await sha256(file.subarray(0, end))
  if (!isSameBytes(file.subarray(end + sealBytes), await checkOf(digest, sealed)))
    return fail({ kind: "damaged" })
  const headEnd = start + new DataView(file.buffer, file.byteOffset).getUint32(magic.length)
  if (headEnd > end) return fail({ kind: "damaged" })
  const written = readJson(file.subarray(start, headEnd))
  const head = Head.safeParse(written)
  if (!head.success) return fail({ kind: isLater(written) ? "newer" : "damaged" })
  const rows = rowsIn(file.subarray(headEnd, end), head.data.rows)
  if (rows === undefined) return fail({ kind: "damaged" })
  const { day, generation, record } = head.data
  const manifest = rows.find(isManifest)
  const pages = rows.filter((row) => !isManifest(row))
  if (generation !== (manifest?.rev ?? 0)) return fail({ kind: "damaged" })
  return ok({ day, generation, record: record ?? undefined, manifest, rows: pages, digest, seal: sealed })
}

/** Whether whoever wrote this had the vault's key, and nobody changed a byte since. */
export async function isSealedWith(keys: Keys, stored: StoredSnapshot): Promise<boolean> {
  const opened = await open(keys.snapshots, stored.seal, aad)
  return opened.ok && isSameBytes(opened.value, stored.digest)
}

const isManifest = (row: PageRow): boolean => row.store === manifestId

function rowsIn(bodies: Bytes, places: readonly z.infer<typeof Row>[]): readonly PageRow[] | undefined {
  const known = new Set<string>()
  let at = 0
  const rows: PageRow[] = []
  for (const [store, id, rev, kid, sv, nonce, sealed] of places) {
    const [n, ct] = [bodies.slice(at, at + nonce), bodies.slice(at + nonce, at + nonce + sealed)]
    at += nonce + sealed
    const place = JSON.stringify([store, id])
    if (at > bodies.length || known.has(place)) return undefined
    known.add(place)
    rows.push({ id, store, rev, kid, sv, n, ct })
  }
  return at === bodies.length ? rows : undefined
}

async function checkOf(digest: Bytes, sealed: Bytes): Promise<Bytes> {
  const both = new Uint8Array(digest.length + sealed.length)
  both.set(digest)
  both.set(sealed, digest.length)
  return await sha256(both)
}

function readJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const isLater = (head: unknown): boolean =>
  typeof head === "object" && head !== null && "v" in head && typeof head.v === "number" && head.v > 1

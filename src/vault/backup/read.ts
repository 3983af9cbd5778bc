import type * as z from "zod/mini"
import type { Bytes } from "../../crypto/aes-gcm.ts"
import type { Instant } from "../../kit/instant.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import { inSlices } from "../../kit/slices.ts"
import { currentShape, upToDate } from "../migrations/shapes.ts"
import { type Kept, type StoreName, storeNames } from "../port.ts"
import { digestOf } from "./canonical.ts"
import { Backup, formatVersion, Sight } from "./format.ts"
import type { Manifest } from "./write.ts"

/**
 * `not-ours`: it opened, and what is inside is no copy of a plan · `newer-copy`: a later version of the app made it ·
 * `does-not-match`: what is inside is not what its own list says · `too-many`: more things than a person can keep.
 */
export type BackupProblem = { readonly kind: "not-ours" | "newer-copy" | "does-not-match" | "too-many" }

/** A copy that was read: things as this app knows them. */
export type Copy = {
  readonly madeOn: Instant
  readonly manifest: Manifest
  readonly things: ReadonlyMap<StoreName, readonly Kept[]>
  /** Things that do not fit their shape: brought along as they are, like those of a vault. */
  readonly unreadable: number
  /** Records of kinds this app never had: counted, and left in the file. */
  readonly strangers: number
}

/** Which shape the things of a store have; stores without one (`kept`) hold values of many shapes. */
export type Shapes = Readonly<Partial<Record<StoreName, z.ZodMiniType>>>

// Ten years of ten ratings a day, and then some.
const mostThings = 50_000

/** Reads what was inside a copy. Whatever the bytes are, it answers; each thing is looked at by itself, and hides no other. */
export async function readBackup(bytes: Bytes, shapes: Shapes): Promise<Result<Copy, BackupProblem>> {
  const json = jsonIn(bytes)
  const sight = Sight.safeParse(json)
  if (!sight.success) return fail({ kind: "not-ours" })
  if (sight.data.version > formatVersion || sight.data.shapes > currentShape)
    return fail({ kind: "newer-copy" })
  const parsed = Backup.safeParse(json)
  if (!parsed.success) return fail({ kind: "does-not-match" })
  const { manifest, records, shapes: from, madeOn } = parsed.data
  const counts = Object.entries(records).map(([store, kept]) => [store, kept.length] as const)
  if (counts.reduce((sum, [, count]) => sum + count, 0) > mostThings) return fail({ kind: "too-many" })
  if (!isListed(manifest, counts) || !Object.values(records).every(hasEachOnce))
    return fail({ kind: "does-not-match" })
  if ((await digestOf(records)) !== manifest.sha256) return fail({ kind: "does-not-match" })
  const things = new Map(storeNames.map((store) => [store, upToDate(store, records[store] ?? [], from)]))
  const known: readonly string[] = storeNames
  return ok({
    madeOn: Math.floor(Date.parse(madeOn) / 1000),
    manifest,
    things,
    unreadable: await countUnreadable(things, shapes),
    strangers: counts.reduce((sum, [store, count]) => sum + (known.includes(store) ? 0 : count), 0),
  })
}

function jsonIn(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const isListed = ({ counts }: Manifest, found: readonly (readonly [string, number])[]): boolean =>
  Object.keys(counts).length === found.length && found.every(([store, count]) => counts[store] === count)

const hasEachOnce = (kept: readonly Kept[]): boolean => new Set(kept.map(({ id }) => id)).size === kept.length

async function countUnreadable(things: Copy["things"], shapes: Shapes): Promise<number> {
  let unreadable = 0
  for (const [store, kept] of things) {
    const shape = shapes[store]
    if (shape === undefined) continue
    const fits = await inSlices(kept, ({ thing }) => shape.safeParse(thing).success)
    unreadable += fits.filter((one) => !one).length
  }
  return unreadable
}

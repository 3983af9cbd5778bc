import type { Bytes } from "../../crypto/aes-gcm.ts"
import { type Instant, toIso } from "../../kit/instant.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import { currentShape } from "../migrations/shapes.ts"
import { type Found, type Kept, storeNames, type StoreName, type Vault, type VaultProblem } from "../port.ts"
import { digestOf } from "./canonical.ts"
import { appVersion, type Backup, formatName, formatVersion } from "./format.ts"

/** Everything of a vault at one moment. `damagedPages`: parts of it that do not open. */
export type Everything = {
  readonly things: ReadonlyMap<StoreName, readonly Kept[]>
  readonly damagedPages: number
}

/** Reads everything at one moment: no save of this or another tab comes between. Nothing is written. */
export async function readEverything(vault: Vault): Promise<Result<Everything, VaultProblem>> {
  const found = new Map<StoreName, Found>()
  const read = await vault.update(storeNames, (inStore) => {
    for (const store of storeNames) found.set(store, inStore(store))
    return []
  })
  if (!read.ok) return read
  return ok({
    things: new Map([...found].map(([store, { kept }]) => [store, kept])),
    damagedPages: [...found.values()].reduce((sum, { damagedPages }) => sum + damagedPages, 0),
  })
}

// What a copy may weigh less a little for its seal, so that what we write is what we read.
const mostBytes = 24_000_000

/** What a copy says of itself: how much is in it, and the one number that only the same things have. */
export type Manifest = Backup["manifest"]

/** Writes a copy, to be sealed. Danger: everything is in it in clear, keys of shares and bookings too. Problem `too-much`: past 24 MB. */
export async function writeBackup(
  { things, damagedPages }: Everything,
  madeOn: Instant,
): Promise<Result<{ readonly bytes: Bytes; readonly manifest: Manifest }, { readonly kind: "too-much" }>> {
  const records = Object.fromEntries(things)
  const sha256 = await digestOf(records)
  if (sha256 === undefined) throw new Error("a thing nested past all sense is kept here")
  const counts = Object.fromEntries([...things].map(([store, kept]) => [store, kept.length]))
  const backup: Backup = {
    format: formatName,
    version: formatVersion,
    shapes: currentShape,
    app: appVersion,
    madeOn: toIso(madeOn),
    manifest: { counts, damagedPages, sha256 },
    records: Object.fromEntries([...things].map(([store, kept]) => [store, [...kept]])),
  }
  for (const spaces of [1, 0]) {
    // A line for each field, so that a person can read it: where there is room for that.
    const bytes = new TextEncoder().encode(JSON.stringify(backup, null, spaces))
    if (bytes.length <= mostBytes) return ok({ bytes, manifest: backup.manifest })
  }
  return fail({ kind: "too-much" })
}

import * as z from "zod/mini"
import { type Bytes, importKey } from "../crypto/aes-gcm.ts"
import { deriveBytes } from "../crypto/derive.ts"
import { newId, randomBytes } from "../crypto/random.ts"
import { toBase64url } from "../kit/base64url.ts"
import type { StoreName } from "./port.ts"

/**
 * What the database says about the vault in clear. Any slot opens it. `open`: the vault key's 32 raw bytes lie beside it,
 * against casual copying only. `passphrase`, `recovery` and `passkey` have their place here; a lock takes `open` away.
 */
export const VaultRecord = z.object({
  id: z.string(),
  kid: z.string(), // which vault key
  slots: z.array(z.looseObject({ kind: z.string() })),
})
export type VaultRecord = z.infer<typeof VaultRecord>

/** The vault's keys, one for each purpose, made from the vault key by HKDF. */
export type Keys = {
  readonly vault: string
  readonly kid: string
  readonly pages: CryptoKey
  readonly outbox: CryptoKey
  readonly manifest: CryptoKey
  readonly snapshots: CryptoKey
  readonly open: Bytes // danger: the vault key itself
  readonly hasLock: boolean // then it lies nowhere on this device, and must not be laid there
  readonly doorstep: Bytes | undefined // its own, not derived: it opens that page and nothing else. Undefined when lost
}

/** What a new vault is made of. Danger: `open` is the key to everything. */
export type NewVault = { readonly record: VaultRecord; readonly open: Bytes; readonly doorstep: Bytes }

export const newVault = (): NewVault => ({
  record: { id: newId(), kid: toBase64url(randomBytes(6)), slots: [{ kind: "open" }] },
  open: randomBytes(32),
  doorstep: randomBytes(32),
})

/** Whether a lock is set: the vault key does not lie beside what it opens. */
export const isLocked = (record: VaultRecord): boolean => !record.slots.some((slot) => slot.kind === "open")

/** The keys by purpose. */
export async function keysOf({
  record,
  open,
  doorstep,
}: Omit<NewVault, "doorstep"> & Pick<Keys, "doorstep">): Promise<Keys> {
  const key = async (purpose: string) => await importKey(await deriveBytes(open, purpose))
  const [pages, outbox, manifest, snapshots] = await Promise.all([
    key("pages"),
    key("outbox"),
    key("manifest"),
    key("snapshots"),
  ])
  const hasLock = isLocked(record)
  return { vault: record.id, kid: record.kid, pages, outbox, manifest, snapshots, open, hasLock, doorstep }
}

/** The key pages of one store are sealed with. */
export const keyFor = (keys: Keys, store: StoreName): CryptoKey =>
  store === "outbox" ? keys.outbox : keys.pages

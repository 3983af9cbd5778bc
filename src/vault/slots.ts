import * as z from "zod/mini"
import { type Bytes, importKey, open, seal } from "../crypto/aes-gcm.ts"
import { deriveBytes } from "../crypto/derive.ts"
import { newId, randomBytes } from "../crypto/random.ts"
import { isSafe, type Stretching } from "../crypto/stretching.ts"
import { fromBase64url, toBase64url } from "../kit/base64url.ts"
import type { Day } from "../kit/day.ts"
import type { VaultRecord } from "./keys.ts"
import type { SlotKind } from "./lock-port.ts"

// Nothing here is a word of anybody's but a passkey's name, and that is sealed. Bytes are base64url, so that a record is JSON.
const common = { id: z.string(), madeOn: z.string(), sealed: z.string() }
// Infinity as well: what nobody of ours chose is to be seen and refused, not overlooked.
const anyNumber = z.custom<number>((given) => typeof given === "number")
const PassphraseSlot = z.strictObject({
  kind: z.literal("passphrase"),
  ...common,
  salt: z.string(),
  kdf: z.enum(["argon2id", "pbkdf2-sha256"]),
  memoryKib: anyNumber,
  passes: anyNumber,
})
const RecoverySlot = z.strictObject({ kind: z.literal("recovery"), ...common })
const PasskeySlot = z.strictObject({
  kind: z.literal("passkey"),
  ...common,
  salt: z.string(), // what its PRF is given
  credential: z.string(),
  name: z.string(), // sealed under the vault key
})

/** A way in as it lies in the vault's record: the vault key, sealed under a key made of what the person knows or has. */
export const WayIn = z.discriminatedUnion("kind", [PassphraseSlot, RecoverySlot, PasskeySlot])
export type WayIn = z.infer<typeof WayIn>

/** The ways in of a record, oldest first. What is not understood stands in nobody's way. */
export const waysIn = (record: VaultRecord): readonly WayIn[] =>
  record.slots.flatMap((slot) => {
    const parsed = WayIn.safeParse(slot)
    return parsed.success ? [parsed.data] : []
  })

/** Which vault's key a way in opens. */
export type Whose = Pick<VaultRecord, "id" | "kid">

/** Key material and what has to lie beside the wrapped key so that it can be made again. */
export type Making =
  | { readonly kind: "passphrase"; readonly material: Bytes; readonly salt: Bytes; readonly by: Stretching }
  | { readonly kind: "recovery"; readonly material: Bytes }
  | {
      readonly kind: "passkey"
      readonly material: Bytes
      readonly salt: Bytes
      readonly credential: string
      readonly name: string
    }

/** A new way in to the vault whose key is `vaultKey`. */
export async function makeWayIn(making: Making, whose: Whose, vaultKey: Bytes, madeOn: Day): Promise<WayIn> {
  const bare = { id: newId(), madeOn, sealed: "" }
  const slot = await withFields(making, bare, whose, vaultKey)
  const key = await wrappingKey(making.material, slot)
  return { ...slot, sealed: toBase64url(await seal(key, vaultKey, placeOf(slot, whose))) }
}

async function withFields(
  making: Making,
  bare: Pick<WayIn, "id" | "madeOn" | "sealed">,
  whose: Whose,
  vaultKey: Bytes,
): Promise<WayIn> {
  const { kind } = making
  if (kind === "recovery") return { kind, ...bare }
  const salt = toBase64url(making.salt)
  if (kind === "passphrase") {
    const { kdf, memoryKib, passes } = making.by
    return { kind, ...bare, salt, kdf, memoryKib, passes }
  }
  const name = await sealName(making.name, bare.id, whose, vaultKey)
  return { kind, ...bare, salt, credential: making.credential, name }
}

/** The vault key; `undefined` when this material does not open it, or anything about the slot was changed. Never throws. */
export async function openWayIn(slot: WayIn, whose: Whose, material: Bytes): Promise<Bytes | undefined> {
  const sealed = fromBase64url(slot.sealed)
  if (sealed === undefined) return undefined
  const opened = await open(await wrappingKey(material, slot), sealed, placeOf(slot, whose))
  return opened.ok && opened.value.length === 32 ? opened.value : undefined
}

/** How a slot's passphrase is to be stretched; `undefined`: nobody of ours chose that, and no work is to be done for it. */
export function stretchingOf(
  slot: WayIn & { readonly kind: "passphrase" },
): { readonly salt: Bytes; readonly by: Stretching } | undefined {
  const salt = fromBase64url(slot.salt)
  const by = { kdf: slot.kdf, memoryKib: slot.memoryKib, passes: slot.passes }
  return salt?.length === 32 && isSafe(by) ? { salt, by } : undefined
}

const wrappingKey = async (material: Bytes, { kind, id }: { kind: SlotKind; id: string }) =>
  await importKey(await deriveBytes(material, `slot/${kind}/${id}`))

// Everything in clear is bound: a slot of another vault or key, or with a weaker stretching written into it, does not open.
function placeOf(slot: WayIn, { id, kid }: Whose): Bytes {
  const clear = Object.entries(slot).filter(([name]) => name !== "sealed")
  const fields = clear.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return new TextEncoder().encode(JSON.stringify(["open-door/slot/1", id, kid, fields]))
}

const nameKey = async (vaultKey: Bytes) => await importKey(await deriveBytes(vaultKey, "slot-names"))
const namePlace = (slot: string, { id, kid }: Whose): Bytes =>
  new TextEncoder().encode(JSON.stringify(["open-door/slot-name/1", id, kid, slot]))
const longestName = 200

async function sealName(name: string, slot: string, whose: Whose, vaultKey: Bytes): Promise<string> {
  const text = new TextEncoder().encode(name)
  const padded = new Uint8Array(Math.max(longestName, text.length)).fill(32)
  padded.set(text)
  return toBase64url(await seal(await nameKey(vaultKey), padded, namePlace(slot, whose)))
}

/** A passkey's name in the person's own words; empty for the others, and where it does not open. */
export async function nameOf(slot: WayIn, whose: Whose, vaultKey: Bytes | undefined): Promise<string> {
  const sealed = slot.kind === "passkey" ? fromBase64url(slot.name) : undefined
  if (sealed === undefined || vaultKey === undefined) return ""
  const opened = await open(await nameKey(vaultKey), sealed, namePlace(slot.id, whose))
  return opened.ok ? new TextDecoder().decode(opened.value).trim() : ""
}

/** Fresh salt for a passphrase, or for a passkey's PRF. */
export const newSalt = (): Bytes => randomBytes(32)

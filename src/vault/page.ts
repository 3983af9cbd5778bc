import * as z from "zod/mini"
import { beginSeal, type Bytes, openParts } from "../crypto/aes-gcm.ts"
import { sha256 } from "../crypto/hash.ts"
import { pad, unpad } from "../crypto/padding.ts"
import { toBase64url } from "../kit/base64url.ts"
import { fail, ok, type Result } from "../kit/result.ts"

const bytes = z.custom<Bytes>((given) => given instanceof Uint8Array && given.buffer instanceof ArrayBuffer)

/**
 * A sealed page as it lies in the database, and the manifest too. `id`: random, says nothing. `rev`: goes up with each
 * writing. `kid`: which key. `sv`: version of the shapes inside. `n`: nonce. `ct`: ciphertext and tag, padded inside.
 */
export const PageRow = z.strictObject({
  id: z.string(),
  store: z.string(),
  rev: z.int(),
  kid: z.string(),
  sv: z.int(),
  n: bytes,
  ct: bytes,
})
export type PageRow = z.infer<typeof PageRow>

/** Everything a page's seal is bound to: put elsewhere, or called something else, it does not open. */
export type Place = Omit<PageRow, "n" | "ct"> & { readonly vault: string }

const aadOf = (place: Place): Bytes =>
  new TextEncoder().encode(
    JSON.stringify(["open-door/page", place.vault, place.store, place.id, place.rev, place.sv, place.kid]),
  )

/** Seals a JSON text into a row for this place. `mark` is there at once, the row in a while. */
export function sealPage(
  key: CryptoKey,
  { vault, ...place }: Place,
  json: string,
): { readonly mark: string; readonly row: Promise<PageRow> } {
  const { iv, ct } = beginSeal(key, pad(new TextEncoder().encode(json)), aadOf({ vault, ...place }))
  return { mark: toBase64url(iv), row: ct.then((sealed) => ({ ...place, n: iv, ct: sealed })) }
}

/** A row on its way to being open: what it held, still padded. */
export type Unsealed = Promise<Result<Bytes, { readonly kind: "damaged" }>>

/** Opens the seal of a row, if it was sealed for just that place. Never throws. */
export const unsealPage = (key: CryptoKey, row: PageRow, vault: string): Unsealed =>
  openParts(key, { iv: row.n, ct: row.ct }, aadOf({ ...row, vault }))

/** What stands in a row that was unsealed. Never throws. */
export function readPage(padded: Awaited<Unsealed>): Result<unknown, { readonly kind: "damaged" }> {
  const text = padded.ok ? unpad(padded.value) : padded
  if (!text.ok) return text
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(text.value))
    return ok(content)
  } catch {
    return fail({ kind: "damaged" })
  }
}

/** What stands in a row, if it was sealed for just that place. Never throws. */
export const openPage = async (
  key: CryptoKey,
  row: PageRow,
  vault: string,
): Promise<Result<unknown, { readonly kind: "damaged" }>> => readPage(await unsealPage(key, row, vault))

/** Whether a row opens in its place; what stands in it is not read. */
export const isWhole = async (key: CryptoKey, row: PageRow, vault: string): Promise<boolean> =>
  (await unsealPage(key, row, vault)).ok

const hashLength = 43 // SHA-256 as base64url; a nonce is 16 characters

/**
 * Whether a row that opens is the writing a manifest names by this mark: its nonce. Nothing else is ever sealed under that
 * nonce, and without the key nobody makes another row that opens. Version 1 named a page by the SHA-256 of nonce and ciphertext.
 */
export const hasMark = async (row: PageRow, mark: string): Promise<boolean> =>
  mark === (mark.length === hashLength ? toBase64url(await sha256(together(row))) : toBase64url(row.n))

function together({ n, ct }: PageRow): Bytes {
  const sealed = new Uint8Array(n.length + ct.length)
  sealed.set(n)
  sealed.set(ct, n.length)
  return sealed
}

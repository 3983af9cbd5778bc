import * as z from "zod/mini"
import { type Bytes, open, seal } from "../crypto/aes-gcm.ts"
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

const nonceBytes = 12

const aadOf = (place: Place): Bytes =>
  new TextEncoder().encode(
    JSON.stringify(["open-door/page", place.vault, place.store, place.id, place.rev, place.sv, place.kid]),
  )

/** Seals what JSON can say into a row for this place. */
export async function sealPage(
  key: CryptoKey,
  { vault, ...place }: Place,
  content: unknown,
): Promise<PageRow> {
  const text = new TextEncoder().encode(JSON.stringify(content))
  const sealed = await seal(key, pad(text), aadOf({ vault, ...place }))
  return { ...place, n: sealed.slice(0, nonceBytes), ct: sealed.slice(nonceBytes) }
}

/** What stands in a row, if it was sealed for just that place. Never throws. */
export async function openPage(
  key: CryptoKey,
  row: PageRow,
  vault: string,
): Promise<Result<unknown, { readonly kind: "damaged" }>> {
  const padded = await open(key, together(row), aadOf({ ...row, vault }))
  if (!padded.ok) return padded
  const text = unpad(padded.value)
  if (!text.ok) return text
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(text.value))
    return ok(content)
  } catch {
    return fail({ kind: "damaged" })
  }
}

/** SHA-256 of a row's nonce and ciphertext, as the manifest holds it. */
export const hashPage = async (row: PageRow): Promise<string> => toBase64url(await sha256(together(row)))

function together({ n, ct }: PageRow): Bytes {
  const sealed = new Uint8Array(n.length + ct.length)
  sealed.set(n)
  sealed.set(ct, n.length)
  return sealed
}

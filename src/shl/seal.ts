import { sealDirect } from "../crypto/jwe.ts"
import { fromBase64url } from "../kit/base64url.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { PutFile } from "../wire/shares.ts"

/** The key is not 32 bytes of base64url; or the sealed file is longer than the service takes. */
export type SealProblem = { readonly kind: "bad-key" | "too-large" }

/**
 * Seals a document as a link's file, ready to be sent: compact JWE, `dir`, `A256GCM`, `cty` its content type, no `zip`.
 * Every call makes a fresh IV, so the same link can be given a newer version; nobody can hand one in.
 * Source: SMART Health Links STU1, "Encrypting and Decrypting Files" (read 2026-11-22).
 */
export async function sealFile(key: string, document: string): Promise<Result<PutFile, SealProblem>> {
  const bytes = fromBase64url(key)
  if (bytes?.length !== 32) return fail({ kind: "bad-key" })
  const contentType = "application/fhir+json"
  const jwe = await sealDirect(bytes, document, { cty: contentType })
  const file = PutFile.safeParse({ contentType, jwe })
  return file.success ? ok(file.data) : fail({ kind: "too-large" })
}

import { CompactSign, compactVerify, importJWK } from "jose"
import { fail, ok, type Result } from "../kit/result.ts"
import { exportPrivate, exportPublic, type PrivateJwk, type PublicJwk } from "./jwe.ts"

/** The statement was not signed by this key, or was changed since. */
export type SignatureProblem = { readonly kind: "not-signed-by-them" }

/** A new ES256 pair for signing (a team's root). */
export async function newSigningPair(): Promise<{
  readonly publicJwk: PublicJwk
  readonly privateJwk: PrivateJwk
}> {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
    "sign",
    "verify",
  ])
  return { publicJwk: await exportPublic(pair.publicKey), privateJwk: await exportPrivate(pair.privateKey) }
}

/** Signs text: compact JWS, ES256 (RFC 7515). `typ` says what kind of statement it is, so that none passes for another. */
export const signText = async (mine: PrivateJwk, text: string, typ: string): Promise<string> =>
  new CompactSign(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: "ES256", typ })
    .sign(await importJWK({ ...mine }, "ES256"))

/** The text of a statement signed by `theirs`. Never throws. */
export async function verifyText(
  theirs: PublicJwk,
  signed: string,
  typ: string,
): Promise<Result<string, SignatureProblem>> {
  try {
    const opened = await compactVerify(signed, await importJWK({ ...theirs }, "ES256"), {
      algorithms: ["ES256"],
    })
    return opened.protectedHeader.typ === typ
      ? ok(new TextDecoder().decode(opened.payload))
      : fail({ kind: "not-signed-by-them" })
  } catch {
    return fail({ kind: "not-signed-by-them" })
  }
}

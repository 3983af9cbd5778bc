// A share as the app would make it, by Node's own cryptography: nothing here comes from the rooms under test.
import { createCipheriv, randomBytes, randomUUID, scryptSync } from "node:crypto"
import { hashOf, newToken } from "../../../src/service/tokens.ts"
import type { PutShare } from "../../../src/wire/shares.ts"
import { aMonday, sending } from "../../support/service.ts"

export const fhir = "application/fhir+json"

/** `salt` and `verifier` of a passcode, as the owner's device makes them. */
export function aPasscode(passcode: string): NonNullable<PutShare["passcode"]> {
  const salt = randomBytes(32)
  const verifier = scryptSync(passcode, salt, 32, { N: 2 ** 14, r: 8, p: 1 })
  return { salt: salt.toString("base64url"), verifier: verifier.toString("base64url") }
}

/** A share for a week, with its public path, its manage token and its key. */
export function aShare(changes: Partial<PutShare> = {}) {
  const [path, token] = [newToken(), newToken()]
  const body: PutShare = {
    path,
    manageTokenHash: hashOf(token),
    expiresAt: aMonday + 7 * 86_400,
    passcode: null,
    ...changes,
  }
  return { id: randomUUID(), path: body.path, token, key: newToken(), body }
}

/** A sealed file, by hand. */
export function aJwe(key: string, plain: string | Buffer, header: Record<string, unknown> = {}): string {
  const head = Buffer.from(JSON.stringify({ alg: "dir", enc: "A256GCM", cty: fhir, ...header }))
  const iv = randomBytes(12)
  const aad = Buffer.from(head.toString("base64url"))
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key, "base64url"), iv).setAAD(aad)
  const text = Buffer.concat([cipher.update(Buffer.from(plain)), cipher.final()])
  return [head, "", iv, text, cipher.getAuthTag()]
    .map((one) => (typeof one === "string" ? one : one.toString("base64url")))
    .join(".")
}

/** A call with a JSON body and a bearer token. */
export const holding = (token: string, method: string, body: unknown = {}): RequestInit =>
  sending(method, body, { authorization: `Bearer ${token}` })

/** A manifest request's body. */
export const asking = (more: Record<string, unknown> = {}): RequestInit =>
  sending("POST", { recipient: "Somebody kind", ...more })

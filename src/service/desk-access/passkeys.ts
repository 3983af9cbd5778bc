import type { Authentication, Registration } from "../../wire/desk.ts"
import type { CredentialRow } from "../db/tables.ts"

/** Where passkeys belong: `id` is the desk's host name, `origin` its whole address. */
export type Party = { readonly id: string; readonly origin: string }

/** Whom the passkeys of a desk at this address belong to. */
export const partyOf = (deskUrl: string): Party => ({ id: new URL(deskUrl).hostname, origin: deskUrl })

// COSE: ES256 and RS256, which between them every authenticator has (WebAuthn Level 3, 5.4, read 2026-11-22)
const algorithms = [-7, -257]

/** What a sound registration proves: the passkey, and the challenge it answers. */
export type NewPasskey = {
  readonly challenge: string
  readonly row: Pick<CredentialRow, "id" | "public_key" | "counter" | "transports">
}

/**
 * Checks a new passkey: made for this desk, on its page, by somebody its device verified. `undefined` when any of it is not so;
 * the caller still has to take back the challenge.
 */
export async function checkRegistration(
  registration: Registration,
  party: Party,
): Promise<NewPasskey | undefined> {
  const { verifyRegistrationResponse } = await passkeyLibrary()
  let challenge = ""
  const checked = await soundly(() =>
    verifyRegistrationResponse({
      response: registration,
      expectedChallenge: (given) => (challenge = given) !== "",
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }),
  )
  if (!checked?.verified) return undefined
  const { id, publicKey, counter } = checked.registrationInfo.credential
  const transports = JSON.stringify(registration.response.transports)
  return {
    challenge,
    row: { id, public_key: Buffer.from(publicKey).toString("base64url"), counter, transports },
  }
}

/** Checks a sign-in against the passkey it names. Answers the challenge it answers and the passkey's new counter. */
export async function checkAuthentication(
  authentication: Authentication,
  passkey: Pick<CredentialRow, "id" | "public_key" | "counter">,
  party: Party,
): Promise<{ readonly challenge: string; readonly counter: number } | undefined> {
  const { verifyAuthenticationResponse } = await passkeyLibrary()
  let challenge = ""
  const checked = await soundly(() =>
    verifyAuthenticationResponse({
      response: authentication,
      expectedChallenge: (given) => (challenge = given) !== "",
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.public_key, "base64url")),
        counter: passkey.counter,
      },
    }),
  )
  return checked?.verified ? { challenge, counter: checked.authenticationInfo.newCounter } : undefined
}

// Read when somebody first signs in or enrols: of what a fresh service holds in memory it would be several megabytes.
const passkeyLibrary = () => import("@simplewebauthn/server")

// The library throws for every way a message can be wrong; to the caller they are all one.
async function soundly<T>(check: () => Promise<T>): Promise<T | undefined> {
  try {
    return await check()
  } catch {
    return undefined
  }
}

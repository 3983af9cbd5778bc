import { startAuthentication, startRegistration } from "@simplewebauthn/browser"
import type { Bytes } from "../crypto/aes-gcm.ts"
import { newToken } from "../crypto/hash.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Authentication, EnrolBegun, Registration, SessionBegun } from "../wire/desk.ts"

/**
 * `passkey-stopped` the person or their device said no, or waited too long · `passkey-elsewhere` this page is not at the desk's
 * own address · `passkey-none` this browser or device cannot do it.
 */
export type PasskeyProblem = {
  readonly kind: "passkey-stopped" | "passkey-elsewhere" | "passkey-none"
}

/** A passkey's answer for the service, and what its PRF gave, which is for this page alone. */
export type Made<T> = { readonly message: T; readonly prf: Bytes | undefined }

/** The device's passkeys. `make` asks for PRF and has it evaluated, a second touch where the first cannot. */
export type Passkeys = {
  make(wanted: EnrolBegun["passkey"]): Promise<Result<Made<Registration>, PasskeyProblem>>
  use(begun: SessionBegun): Promise<Result<Made<Authentication>, PasskeyProblem>>
}

// The same input for everyone: a PRF is its passkey's own, so what comes out is too, and nobody need be known before signing in.
// The salt that makes each wrap's key its own goes into HKDF (`keys/wrap`). WebAuthn Level 3, 10.1.4 (read 2026-11-22).
const prfInput = new TextEncoder().encode("open-door/desk/member-key/1")
const extensions = { prf: { eval: { first: prfInput } } }

/** The passkeys of the browser this runs in. */
export const browserPasskeys: Passkeys = {
  make: (wanted) => attempted(() => make(wanted)),
  use: (begun) => attempted(() => use(begun)),
}

async function make(wanted: EnrolBegun["passkey"]): Promise<Made<Registration>> {
  const made = await startRegistration({
    optionsJSON: {
      challenge: wanted.challenge,
      rp: { id: wanted.rpId, name: wanted.rpName },
      user: { id: wanted.userId, name: wanted.userName, displayName: wanted.userName },
      pubKeyCredParams: [
        { type: "public-key", alg: -7 },
        { type: "public-key", alg: -257 },
      ],
      authenticatorSelection: {
        residentKey: "required",
        requireResidentKey: true,
        userVerification: "required",
      },
      attestation: "none",
      extensions,
    },
  })
  const { id, rawId, response, clientExtensionResults } = made
  const { prf } = clientExtensionResults
  const first = bytesOf(prf?.results?.first)
  return {
    message: {
      id,
      rawId,
      type: "public-key",
      response: {
        clientDataJSON: response.clientDataJSON,
        attestationObject: response.attestationObject,
        transports: response.transports ?? [],
      },
      clientExtensionResults: {},
    },
    prf: first ?? (prf?.enabled === true ? await evaluate(wanted.rpId, id) : undefined),
  }
}

// Many passkeys answer their PRF only when used. Nobody checks this use: it is for what it gives, so its challenge is our own.
async function evaluate(rpId: string, id: string): Promise<Bytes | undefined> {
  const optionsJSON = {
    challenge: newToken(),
    rpId,
    allowCredentials: [{ type: "public-key" as const, id }],
    userVerification: "required" as const,
    extensions,
  }
  const used = await startAuthentication({ optionsJSON })
  return bytesOf(used.clientExtensionResults.prf?.results?.first)
}

async function use({ challenge, rpId }: SessionBegun): Promise<Made<Authentication>> {
  const optionsJSON = { challenge, rpId, userVerification: "required" as const, extensions }
  const { id, rawId, response, clientExtensionResults } = await startAuthentication({ optionsJSON })
  const { clientDataJSON, authenticatorData, signature } = response
  return {
    message: {
      id,
      rawId,
      type: "public-key",
      response: { clientDataJSON, authenticatorData, signature },
      clientExtensionResults: {},
    },
    prf: bytesOf(clientExtensionResults.prf?.results?.first),
  }
}

function bytesOf(given: ArrayBufferView | ArrayBufferLike | undefined): Bytes | undefined {
  if (given === undefined) return undefined
  const bytes = ArrayBuffer.isView(given)
    ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
    : new Uint8Array(given)
  return new Uint8Array(bytes) // a copy of our own
}

// The library throws the browser's own errors or wraps them; their names are the standard's, their words are nobody's.
async function attempted<T>(ceremony: () => Promise<T>): Promise<Result<T, PasskeyProblem>> {
  try {
    return ok(await ceremony())
  } catch (error) {
    const name = error instanceof Error ? error.name : ""
    if (name === "NotAllowedError" || name === "AbortError") return fail({ kind: "passkey-stopped" })
    return fail({ kind: name === "SecurityError" ? "passkey-elsewhere" : "passkey-none" })
  }
}

import { fail, ok, type Result } from "../kit/result.ts"
import { fromBase64url, toBase64url } from "../kit/base64url.ts"

type Bytes = Uint8Array<ArrayBuffer>

/** What a passkey's PRF gave for the salt it was given: 32 bytes, the same each time, nobody else's. `credential`: which passkey, base64url. */
export type PasskeyGiven = { readonly credential: string; readonly prf: Bytes }

/**
 * `not-here`: this browser or address knows no passkeys · `no-prf`: it has one, but it gives no key to lock with · `refused`: the
 * person or their device said no, or waited too long. Words for people belong to whoever asks.
 */
export type PasskeyProblem = { readonly kind: "not-here" | "no-prf" | "refused" }

/** What the browser shows beside its own question: neutral, nobody's name. */
export type PasskeyLabels = { readonly app: string; readonly passkey: string }

const challengeBytes = 32
const userBytes = 32
const patienceMs = 120_000

/** Whether asking makes sense here at all; whether there is a passkey with PRF only trying says. */
export const knowsPasskeys = (): boolean =>
  "credentials" in navigator && typeof PublicKeyCredential === "function" && isSecureContext

/**
 * Makes a passkey for this address and asks its PRF for `salt`; a second touch where the first cannot. It signs nobody in: nothing
 * of it is sent anywhere, so what the browser attests is not looked at. `fresh` gives unguessable bytes. Never throws.
 * Source: WebAuthn Level 3, 10.1.4 (read 2026-11-22).
 */
export const makePasskey = (
  salt: Bytes,
  labels: PasskeyLabels,
  fresh: (length: number) => Bytes,
): Promise<Result<PasskeyGiven, PasskeyProblem>> =>
  attempted(async () => {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: fresh(challengeBytes),
        rp: { name: labels.app }, // its id is this page's own host
        user: { id: fresh(userBytes), name: labels.passkey, displayName: labels.passkey },
        pubKeyCredParams: [
          { type: "public-key", alg: -7 }, // ES256
          { type: "public-key", alg: -257 }, // RS256
        ],
        authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
        attestation: "none",
        timeout: patienceMs,
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    if (!(made instanceof PublicKeyCredential)) return fail({ kind: "refused" })
    const { prf } = made.getClientExtensionResults()
    const given = bytesOf(prf?.results?.first)
    const credential = toBase64url(new Uint8Array(made.rawId))
    if (given !== undefined) return ok({ credential, prf: given })
    return prf?.enabled === true ? await ask([{ credential, salt }], fresh) : fail({ kind: "no-prf" })
  })

/** Asks for one of these passkeys, each with its own salt. `fresh` as above. Never throws. */
export const usePasskey = (
  known: readonly { readonly credential: string; readonly salt: Bytes }[],
  fresh: (length: number) => Bytes,
): Promise<Result<PasskeyGiven, PasskeyProblem>> => attempted(() => ask(known, fresh))

async function ask(
  known: readonly { readonly credential: string; readonly salt: Bytes }[],
  fresh: (length: number) => Bytes,
): Promise<Result<PasskeyGiven, PasskeyProblem>> {
  const allowed = known.flatMap(({ credential, salt }) => {
    const id = fromBase64url(credential)
    return id === undefined ? [] : [{ credential, id, salt }]
  })
  if (allowed.length === 0) return fail({ kind: "not-here" })
  const used = await navigator.credentials.get({
    publicKey: {
      challenge: fresh(challengeBytes),
      allowCredentials: allowed.map(({ id }) => ({ type: "public-key", id })),
      userVerification: "required",
      timeout: patienceMs,
      extensions: {
        prf: {
          evalByCredential: Object.fromEntries(
            allowed.map(({ credential, salt }) => [credential, { first: salt }]),
          ),
        },
      },
    },
  })
  if (!(used instanceof PublicKeyCredential)) return fail({ kind: "refused" })
  const given = bytesOf(used.getClientExtensionResults().prf?.results?.first)
  const credential = toBase64url(new Uint8Array(used.rawId))
  return given === undefined ? fail({ kind: "no-prf" }) : ok({ credential, prf: given })
}

// The browsers' words are nobody's; the names of their errors are the standard's.
async function attempted(
  ceremony: () => Promise<Result<PasskeyGiven, PasskeyProblem>>,
): Promise<Result<PasskeyGiven, PasskeyProblem>> {
  if (!knowsPasskeys()) return fail({ kind: "not-here" })
  try {
    return await ceremony()
  } catch (problem) {
    const name = problem instanceof Error || problem instanceof DOMException ? problem.name : ""
    return fail({ kind: name === "NotAllowedError" || name === "AbortError" ? "refused" : "not-here" })
  }
}

function bytesOf(given: BufferSource | undefined): Bytes | undefined {
  if (given === undefined) return undefined
  const bytes = ArrayBuffer.isView(given)
    ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
    : new Uint8Array(given)
  return bytes.length === 32 ? new Uint8Array(bytes) : undefined
}

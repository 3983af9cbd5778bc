// A passkey made of node:crypto: real registrations (attestation "none") and ES256 assertions, as a browser would hand them over.
import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from "node:crypto"
import type { Authentication, Registration } from "../../src/wire/desk.ts"

type Ways = { readonly origin?: string; readonly rpId?: string; readonly isVerified?: boolean }

const usual = { origin: "http://localhost:8788", rpId: "localhost", isVerified: true }

/** One authenticator with one passkey on it. Each call may say how it goes wrong: another origin, another party, no user verified. */
export function anAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const id = randomBytes(32)
  const secret = randomBytes(32)
  let counter = 0

  const data = ({ rpId = usual.rpId, isVerified = usual.isVerified }: Ways, credential: Buffer) => {
    const flags = 0x01 | (isVerified ? 0x04 : 0) | (credential.length > 0 ? 0x40 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter++)
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), count, credential])
  }
  const clientData = (type: string, challenge: string, { origin = usual.origin }: Ways) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const common = { id: text(id), rawId: text(id), type: "public-key", clientExtensionResults: {} } as const

  return {
    /** What its PRF answers; the same each time, as the standard has it. */
    prf: new Uint8Array(createHmac("sha256", secret).update("prf").digest()),
    register(challenge: string, ways: Ways = {}): Registration {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" })
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(x, y)])
      return {
        ...common,
        response: {
          clientDataJSON: text(clientData("webauthn.create", challenge, ways)),
          attestationObject: text(attestationNone(data(ways, attested))),
          transports: ["internal"],
        },
      }
    },
    authenticate(challenge: string, ways: Ways = {}): Authentication {
      const client = clientData("webauthn.get", challenge, ways)
      const authenticatorData = data(ways, Buffer.alloc(0))
      const signature = sign("sha256", Buffer.concat([authenticatorData, sha256(client)]), privateKey)
      return {
        ...common,
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(authenticatorData),
          signature: text(signature),
        },
      }
    },
  }
}
export type Authenticator = ReturnType<typeof anAuthenticator>

const text = (bytes: Buffer): string => bytes.toString("base64url")
const sha256 = (bytes: Buffer): Buffer => createHash("sha256").update(bytes).digest()

// CBOR (RFC 8949) by hand: { 1: 2, 3: -7, -1: 1, -2: x, -3: y }, an ES256 key on P-256 (RFC 9053)
function coseKey(x: string, y: string): Buffer {
  const part = (label: number, point: string) =>
    Buffer.concat([Buffer.from([label, 0x58, 0x20]), Buffer.from(point, "base64url")])
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]),
    part(0x21, x),
    part(0x22, y),
  ])
}

// { "fmt": "none", "attStmt": {}, "authData": … }
function attestationNone(authData: Buffer): Buffer {
  const word = (letters: string) =>
    Buffer.concat([Buffer.from([0x60 + letters.length]), Buffer.from(letters)])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(authData.length)
  return Buffer.concat([
    Buffer.from([0xa3]),
    word("fmt"),
    word("none"),
    word("attStmt"),
    Buffer.from([0xa0]),
    word("authData"),
    Buffer.from([0x59]),
    length,
    authData,
  ])
}

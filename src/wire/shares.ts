import * as z from "zod/mini"
import { Bytes32, compactJwe, Id, Seconds } from "./fields.ts"

/** `PUT /api/shares/:id`: the person's side of a SMART Health Link. `:id` is not the public path. */
export const PutShare = z.strictObject({
  path: Bytes32, // the public path; the service keeps its SHA-256
  manageTokenHash: Bytes32,
  expiresAt: Seconds,
  /** Made by the owner's device: scrypt N=2^14, r=8, p=1, 32 bytes, of the passcode in UTF-8. Five wrong guesses in its lifetime. */
  passcode: z.nullable(z.strictObject({ salt: Bytes32, verifier: Bytes32 })),
})
export type PutShare = z.infer<typeof PutShare>

/** `PUT /api/shares/:id/files/:n` (n from 0): a `dir`/`A256GCM` JWE. A later PUT replaces it. */
export const PutFile = z.strictObject({
  contentType: z.literal("application/fhir+json"),
  jwe: compactJwe(250_000),
})
export type PutFile = z.infer<typeof PutFile>

/** Answer to PUT share, PUT file and end. */
export const ShareAnswer = z.lazy(() =>
  z.object({ id: Id, state: z.enum(["open", "ended"]), expiresAt: Seconds }),
)
export type ShareAnswer = z.infer<typeof ShareAnswer>

/** `GET /api/shares/:id/log`: whether it still can be opened (the team may have ended it), and opens, rounded down to the hour. */
export const ShareLog = z.lazy(() =>
  z.object({
    state: z.enum(["open", "ended"]),
    opens: z.array(z.object({ hour: Seconds, count: z.int() })),
  }),
)
export type ShareLog = z.infer<typeof ShareLog>

/** `POST /shl/:path` (HL7 SMART Health Links STU1, manifest request). Unknown members are ignored. */
export const ManifestRequest = z.object({
  recipient: z.string().check(z.minLength(1), z.maxLength(200)),
  passcode: z.optional(z.string().check(z.maxLength(200))),
  embeddedLengthMax: z.optional(z.int().check(z.minimum(0))),
})
export type ManifestRequest = z.infer<typeof ManifestRequest>

/** A manifest (STU1): one file of ours has exactly one of `embedded` and `location`. */
export const Manifest = z.object({
  files: z.array(
    z.object({
      contentType: z.string(),
      embedded: z.optional(z.string()),
      location: z.optional(z.string()),
      lastUpdated: z.optional(z.string()),
      status: z.optional(z.string()),
      fhirVersion: z.optional(z.string()),
    }),
  ),
})
export type Manifest = z.infer<typeof Manifest>

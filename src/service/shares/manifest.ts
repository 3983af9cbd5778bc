import type { Handler } from "hono"
import { toIso } from "../../kit/instant.ts"
import { type Manifest, ManifestRequest } from "../../wire/shares.ts"
import { readJson } from "../body.ts"
import type { ShareFileRow } from "../db/tables.ts"
import { problem } from "../problems.ts"
import type { Services } from "../services.ts"
import { countOpen, filesOf, findShare, isOpen, shareAt } from "./keep.ts"
import type { PasscodeGuard } from "./passcode.ts"
import { ticketFor } from "./tickets.ts"

const mostBytes = 8 * 1024
const busyForSeconds = 5

/**
 * `POST /shl/:path`, the manifest request (HL7 SMART Health Links STU1, read 2026-11-22). 400 without a recipient, before
 * anything is looked up; 401 with the tries left for a wrong or missing passcode; one 404 for everything else not servable.
 * Each manifest given counts as one open: where that cannot be written, nothing is given, so that the count is never short.
 */
export function answerManifest(services: Services, guard: PasscodeGuard, address: string): Handler {
  const { database, now } = services
  return async (c) => {
    const body = await readJson(c, ManifestRequest, mostBytes)
    if (!body.ok) return problem(c, body.problem)
    const path = c.req.param("path") ?? ""
    const share = await shareAt(database.rows, path, now())
    if (share === undefined) return problem(c, "not-found")
    if (share.passcode_verifier !== null) {
      const verdict = await guard(share, body.value.passcode)
      if (verdict.kind === "over") return problem(c, "not-found")
      if (verdict.kind === "wrong") return c.json({ remainingAttempts: verdict.triesLeft }, 401)
      if (verdict.kind === "busy") {
        c.header("Retry-After", String(busyForSeconds))
        return problem(c, "too-many")
      }
    }
    const files = await database.write(async (rows) => {
      const still = await findShare(rows, share.id) // it may have ended while the passcode was looked at
      if (still === undefined || !isOpen(still, now())) return undefined
      const found = await filesOf(rows, share.id)
      if (found.length === 0) return undefined // made, and its file still on its way
      await countOpen(rows, share.id, now())
      return found
    })
    if (files === undefined) return problem(c, "not-found")
    const most = body.value.embeddedLengthMax
    const location = (file: ShareFileRow) => `${address}/shl/${path}/file/${ticketFor(share, file.n, now())}`
    const manifest: Manifest = { files: files.map((file) => entryOf(file, most, location)) }
    return c.json(manifest)
  }
}

// Exactly one of the two ways: embedded when the asker said it takes that much, else where to fetch it.
function entryOf(
  file: ShareFileRow,
  most: number | undefined,
  location: (file: ShareFileRow) => string,
): Manifest["files"][number] {
  const fits = most !== undefined && file.jwe.length <= most
  return {
    contentType: file.content_type,
    ...(fits ? { embedded: file.jwe } : { location: location(file) }),
    lastUpdated: toIso(file.updated_at),
    status: "can-change", // its owner can put a newer version under the same link
    fhirVersion: "4.0.1",
  }
}

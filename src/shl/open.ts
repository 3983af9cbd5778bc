import { openDirect } from "../crypto/jwe.ts"
import { fromBase64url } from "../kit/base64url.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Manifest, ManifestRequest } from "../wire/shares.ts"
import type { Link } from "./link.ts"

/**
 * How to reach the service, handed in by whoever may fetch. `manifest` posts the request as JSON; `file` is a plain GET of
 * a compact JWE, no further credentials. Both answer their own problems, which come back unchanged.
 */
export type Reach<P> = {
  manifest(url: string, request: ManifestRequest): Promise<Result<Manifest, P>>
  file(url: string): Promise<Result<string, P>>
}

/** `damaged`: a file does not open with the link's key, is not what the manifest says it is, or is not there. */
export type OpenLinkProblem<P> = P | { readonly kind: "damaged" }

/** One opened file, as text of its content type. */
export type OpenedFile = { readonly contentType: string; readonly text: string }

// STU1, "files array": the closed list of content types.
const contentTypes = [
  "application/fhir+json",
  "application/smart-health-card",
  "application/smart-api-access",
]
const longestFile = 250_000 // as the service takes them (wire/shares); asks for all of it in one answer

/**
 * Fetches and opens everything behind a link, in the manifest's order; one that does not open fails the whole, because a
 * part passed off as the whole would mislead. The content type under the seal must be the manifest's.
 * Source: SMART Health Links STU1, "Manifest Request", "Direct File Request" (read 2026-11-22). Never throws.
 */
export async function openLink<P>(
  link: Link,
  asker: { readonly recipient: string; readonly passcode?: string },
  reach: Reach<P>,
): Promise<Result<readonly OpenedFile[], OpenLinkProblem<P>>> {
  const key = fromBase64url(link.key)
  if (key?.length !== 32) return fail({ kind: "damaged" })
  if (link.direct) return openOnly(key, link.url, asker.recipient, reach)
  const manifest = await reach.manifest(link.url, { ...asker, embeddedLengthMax: longestFile })
  if (!manifest.ok) return manifest
  const opened: OpenedFile[] = []
  for (const file of manifest.value.files) {
    const sealed = await sealedOf(file, reach)
    if (!sealed.ok) return sealed
    const one = await openFile(key, sealed.value, [file.contentType])
    if (!one.ok) return one
    opened.push(one.value)
  }
  return ok(opened)
}

function sealedOf<P>(
  file: Manifest["files"][number],
  reach: Reach<P>,
): Promise<Result<string, OpenLinkProblem<P>>> {
  if (file.embedded !== undefined) return Promise.resolve(ok(file.embedded))
  if (file.location !== undefined) return reach.file(file.location)
  return Promise.resolve(fail({ kind: "damaged" }))
}

async function openOnly<P>(
  key: Uint8Array<ArrayBuffer>,
  address: string,
  recipient: string,
  reach: Reach<P>,
): Promise<Result<readonly OpenedFile[], OpenLinkProblem<P>>> {
  const url = new URL(address)
  url.searchParams.set("recipient", recipient)
  const sealed = await reach.file(url.href)
  if (!sealed.ok) return sealed
  const opened = await openFile(key, sealed.value, contentTypes)
  return opened.ok ? ok([opened.value]) : opened
}

/** Opens one file that says under its seal that it is one of `accepted`. */
async function openFile(
  key: Uint8Array<ArrayBuffer>,
  sealed: string,
  accepted: readonly string[],
): Promise<Result<OpenedFile, { readonly kind: "damaged" }>> {
  for (const contentType of accepted) {
    const text = await openDirect(key, sealed, contentType)
    if (text.ok && contentTypes.includes(contentType)) return ok({ contentType, text: text.value })
  }
  return fail({ kind: "damaged" })
}

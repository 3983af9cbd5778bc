import { openWith } from "../../crypto/jwe.ts"
import { type Reading, readDocument } from "../../fhir/read.ts"
import type { Instant } from "../../kit/instant.ts"
import { fail, ok, type Result } from "../../kit/result.ts"
import type { DeskClient } from "../../service-client/desk-port.ts"
import type { CallProblem } from "../../service-client/port.ts"
import { type Link, readLink } from "../../shl/link.ts"
import { openLink } from "../../shl/open.ts"
import type { DeskInboxItem } from "../../wire/desk.ts"
import { inboxTyp, SealedInbox } from "../../wire/inbox.ts"
import type { Keyring } from "../keys/keyring.ts"
import { parsed } from "../keys/private-jwk.ts"

/** Something shared with the team. `from` undefined: what came does not open, and nothing of it is shown. */
export type Shared = {
  readonly id: string
  readonly receivedAt: Instant
  readonly from: { readonly chosenName: string; readonly link: Link } | undefined
}

/** Opens an item of the inbox; its protected header must name this very item, hub and epoch. Never throws. */
export async function openShared(row: DeskInboxItem, { hub, epochs }: Keyring): Promise<Shared> {
  const { id, epoch, receivedAt } = row
  const key = epochs.get(epoch)?.key
  const opened = key && (await openWith(key, row.sealed, { typ: inboxTyp, item: id, hub, epoch }))
  const read = opened?.ok ? SealedInbox.safeParse(parsed(opened.value)) : undefined
  const link = read?.success ? readLink(read.data.link) : undefined
  const from = read?.success && link?.ok ? { chosenName: read.data.chosenName, link: link.value } : undefined
  return { id, receivedAt, from }
}

/** `ended` it was, or ran out · `needs-passcode` · `damaged` it does not open · `not-ours` it is not a document of chosen parts. */
export type ReadSharedProblem =
  | { readonly kind: "ended" | "needs-passcode" | "damaged" | "not-ours" }
  | CallProblem

/**
 * Opens a share and reads it. Always through the desk's own origin: of the link only its path and key are used, so that a link
 * to somewhere else leads nowhere. The person sees that it was opened, and by whom: "hub team".
 */
export async function readShared(
  { url, key, passcode, ...link }: Link,
  client: DeskClient,
): Promise<Result<Reading, ReadSharedProblem>> {
  if (passcode) return fail({ kind: "needs-passcode" })
  const path = /\/shl\/([\w-]{43})$/.exec(new URL(url).pathname)?.[1]
  if (path === undefined) return fail({ kind: "damaged" })
  const opened = await openLink<CallProblem>(
    { url, key, passcode, ...link },
    { recipient: "hub team" },
    {
      manifest: (_, request) => client.openShare(path, request),
      file: () => Promise.resolve(fail({ kind: "not-understood" })), // we asked for all of it in one answer
    },
  )
  if (!opened.ok) return fail(opened.problem.kind === "not-found" ? { kind: "ended" } : opened.problem)
  const [document, ...more] = opened.value
  if (document?.contentType !== "application/fhir+json" || more.length > 0) return fail({ kind: "not-ours" })
  const read = readDocument(document.text)
  return read.ok ? ok(read.value) : fail({ kind: "not-ours" })
}

import type { Bytes } from "../crypto/aes-gcm.ts"
import type { Sealer, WorkProblem } from "../crypto/age-work.ts"
import { mostAgeBytes } from "../crypto/age-header.ts"
import type { Day } from "../kit/day.ts"
import type { Instant } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { countOf } from "../vault/backup/compare.ts"
import { type BackupProblem, type Copy, readBackup } from "../vault/backup/read.ts"
import { readEverything, writeBackup } from "../vault/backup/write.ts"
import type { Vault, VaultProblem } from "../vault/port.ts"
import { shapes } from "./shapes.ts"

/** What is under way, as the page says it. */
export type CopyStep = "gathering" | "sealing" | "opening" | "comparing"

/**
 * `too-much`: more than a copy can hold · `not-proven`: what was made did not open to the very same things, and is not offered ·
 * `not-read`: the browser could not read the file.
 */
export type CopyProblem =
  | VaultProblem
  | WorkProblem
  | BackupProblem
  | { readonly kind: "too-much" | "not-proven" | "not-read" }

/** A copy that was made, opened once from its own bytes, and found to hold the very same things. */
export type MadeCopy = {
  readonly name: string
  readonly file: Blob
  readonly things: number
  /** Parts of the vault that did not open: they are not in it. */
  readonly damagedPages: number
  /** The one number only the same things have. */
  readonly sha256: string
}

export type Handed = {
  readonly seal: Sealer
  readonly onStep: (step: CopyStep) => void
  readonly stop: AbortSignal
}

/** Makes a copy of everything and opens it once. Nothing is written anywhere; `words` are kept nowhere. */
export async function makeCopy(
  vault: Vault,
  words: readonly string[],
  { now, today }: { readonly now: Instant; readonly today: Day },
  { seal, onStep, stop }: Handed,
): Promise<Result<MadeCopy, CopyProblem>> {
  onStep("gathering")
  const everything = await readEverything(vault)
  if (!everything.ok) return everything
  const written = await writeBackup(everything.value, now)
  if (!written.ok) return written
  const { bytes, manifest } = written.value
  onStep("sealing")
  const sealed = await seal({ kind: "seal", bytes, words: words.join("-") }, stop)
  if (!sealed.ok) return sealed
  const name = `backup-${today}.age`
  const file = new Blob([sealed.value], { type: "application/octet-stream" })
  const proof = await openCopy(file, words.join(" "), { seal, onStep, stop })
  if (!proof.ok) return proof.problem.kind === "cancelled" ? proof : fail({ kind: "not-proven" })
  if (proof.value.manifest.sha256 !== manifest.sha256) return fail({ kind: "not-proven" })
  return ok({
    name,
    file,
    damagedPages: everything.value.damagedPages,
    sha256: manifest.sha256,
    things: countOf(everything.value.things),
  })
}

/** Opens a copy with the words as they were typed, and looks at all that is in it. Nothing is changed. */
export async function openCopy(
  file: Blob,
  typed: string,
  { seal, onStep, stop }: Handed,
): Promise<Result<Copy, CopyProblem>> {
  if (file.size === 0) return fail({ kind: "empty" })
  if (file.size > mostAgeBytes) return fail({ kind: "too-big" })
  const bytes = await bytesOf(file)
  if (bytes === undefined) return fail({ kind: "not-read" })
  onStep("opening")
  const opened = await seal({ kind: "open", bytes, words: waysToRead(typed) }, stop)
  if (!opened.ok) return opened
  onStep("comparing")
  return await readBackup(opened.value, shapes)
}

/**
 * The words as the file may want them: in small letters with hyphens between, whatever was typed between them; and, for a file that
 * somebody sealed anew with words of their own, just as they were typed.
 */
export function waysToRead(typed: string): readonly string[] {
  const raw = typed.normalize("NFC").trim()
  const tidy = raw
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join("-")
  return [...new Set([tidy, raw])]
}

async function bytesOf(file: Blob): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined // moved or deleted since it was chosen, or on a card that is gone
  }
}

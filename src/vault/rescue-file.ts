import * as z from "zod/mini"
import type { Bytes } from "../crypto/aes-gcm.ts"
import { fromBase64url, toBase64url } from "../kit/base64url.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import type { VaultProblem } from "./port.ts"
import { doorstepKeyFile, openKeyFile } from "./key-files.ts"
import { recordFile } from "./record-file.ts"
import type { SideFiles } from "./side-files.ts"
import { readStored } from "./snapshot-file.ts"
import { forgetPointer, newestFirst } from "./snapshots.ts"

const format = "open-door/rescue/1"
const besides = [openKeyFile, doorstepKeyFile, recordFile] as const
const mostBytes = 60_000_000

const Text = z.string()
const Rescue = z.object({
  format: z.literal(format),
  snapshot: Text,
  files: z.partialRecord(z.enum(besides), Text),
})

/**
 * The newest whole snapshot and what opens it, as one file. Danger: while no lock is set that is the key itself, and whoever has the
 * file can read everything; with one, only its ways in open it. `undefined`: there is no whole snapshot.
 */
export async function writeRescue(files: SideFiles): Promise<Bytes | undefined> {
  for await (const { file } of newestFirst(files)) {
    const beside: Partial<Record<(typeof besides)[number], string>> = {}
    for (const name of besides) {
      const bytes = await files.read(name)
      if (bytes !== undefined) beside[name] = toBase64url(bytes)
    }
    const rescue = { format, snapshot: toBase64url(file), files: beside } satisfies z.input<typeof Rescue>
    return new TextEncoder().encode(JSON.stringify(rescue))
  }
  return undefined
}

/**
 * Lays such a file where the vault heals from as it next opens. Problems: `unopenable` when it is no such file or its snapshot is not
 * whole, and `not-saved`; nothing is in place of anything then.
 */
export async function takeRescue(files: SideFiles, bytes: Bytes): Promise<Result<void, VaultProblem>> {
  const rescue = bytes.length > mostBytes ? undefined : Rescue.safeParse(parsed(bytes)).data
  const snapshot = rescue && fromBase64url(rescue.snapshot)
  if (rescue === undefined || snapshot === undefined || !(await readStored(snapshot)).ok)
    return fail({ kind: "unopenable" })
  if (!(await files.write("s.a", snapshot))) return fail({ kind: "not-saved" })
  await forgetPointer(files)
  for (const [name, text] of Object.entries(rescue.files)) {
    const file = fromBase64url(text)
    if (file !== undefined && !(await files.write(name, file))) return fail({ kind: "not-saved" })
  }
  return ok(undefined)
}

function parsed(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

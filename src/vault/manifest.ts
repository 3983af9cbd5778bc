import * as z from "zod/mini"
import { fail, ok, type Result } from "../kit/result.ts"
import type { Keys } from "./keys.ts"
import { currentShape } from "./migrations/shapes.ts"
import { openPage, type PageRow, sealPage } from "./page.ts"
import { storeNames, type VaultProblem } from "./port.ts"

const Entry = z.strictObject({
  id: z.string(),
  store: z.enum(storeNames),
  rev: z.int(),
  hash: z.string(), // its mark (page.ts), which no other writing of the page has
})
export type Entry = z.infer<typeof Entry>

/** Every page there is, in order, and how often the vault was written: what makes a lost, swapped or old page seen. */
export const Manifest = z.strictObject({ generation: z.int(), pages: z.array(Entry) })
export type Manifest = z.infer<typeof Manifest>

export const manifestId = "manifest"

/** The manifest as a row: its revision is the generation. */
export const sealManifest = (keys: Keys, manifest: Manifest): Promise<PageRow> =>
  sealPage(
    keys.manifest,
    {
      id: manifestId,
      store: manifestId,
      rev: manifest.generation,
      kid: keys.kid,
      sv: currentShape,
      vault: keys.vault,
    },
    JSON.stringify(manifest),
  ).row

/** Problems: `newer` when a later version of the app wrote it, `unopenable` when it does not open or does not match. */
export async function openManifest(keys: Keys, row: PageRow): Promise<Result<Manifest, VaultProblem>> {
  if (row.sv > currentShape) return fail({ kind: "newer" })
  const opened = await openPage(keys.manifest, row, keys.vault)
  const parsed = opened.ok ? Manifest.safeParse(opened.value) : undefined
  const matches = parsed?.success === true && row.id === manifestId && parsed.data.generation === row.rev
  return matches ? ok(parsed.data) : fail({ kind: "unopenable" })
}

import { listAsides, readAside, asideFile } from "./asides.ts"
import type { Keys } from "./keys.ts"
import { reseal } from "./reseal.ts"
import type { SideFiles } from "./side-files.ts"
import { writeSnapshot } from "./snapshot-file.ts"

/** Whole vaults kept aside follow the vault to its new key. One that does not open stays as it is. */
export async function resealAsides(files: SideFiles, before: Keys, after: Keys): Promise<void> {
  for (const { id, keptOn } of await listAsides(files)) {
    const stored = await readAside(files, id)
    if (stored?.record?.kid !== before.kid) continue
    const anew = await reseal(stored, before, after)
    if (anew === undefined) continue
    const record = { ...stored.record, kid: after.kid }
    const lying = { record, manifest: anew.row, rows: anew.rows }
    await files.write(asideFile(id), await writeSnapshot(lying, keptOn, after))
  }
}

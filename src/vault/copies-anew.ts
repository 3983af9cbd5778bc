import { asidePrefix } from "./asides.ts"
import type { Keys, VaultRecord } from "./keys.ts"
import { snapshotPrefix } from "./reading.ts"
import { reseal } from "./reseal.ts"
import { readStored, writeSnapshot } from "./snapshot-file.ts"
import type { SideFiles } from "./side-files.ts"

/**
 * Snapshots of the week and whole vaults kept aside follow the vault to its new key, with its ways in at their heads. One that the
 * old key does not open goes if it is a snapshot: nothing would open it any more. One kept aside stays as it is.
 */
export async function sealCopiesAnew(
  files: SideFiles,
  before: Keys,
  after: Keys,
  record: VaultRecord,
): Promise<void> {
  for (const name of await files.list()) {
    const isSnapshot = name.startsWith(snapshotPrefix)
    if (!isSnapshot && !name.startsWith(asidePrefix)) continue
    const file = await files.read(name)
    const stored = file && (await readStored(file))
    if (stored?.ok !== true || stored.value.record?.kid === record.kid) continue
    const isOurs = stored.value.record?.kid === before.kid
    const anew = isOurs ? await reseal(stored.value, before, after) : undefined
    if (anew !== undefined) {
      const lying = { record, manifest: anew.row, rows: anew.rows }
      await files.write(name, await writeSnapshot(lying, stored.value.day, after))
    } else if (isSnapshot) await files.remove(name)
  }
}

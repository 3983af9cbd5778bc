import { snapshotPrefix } from "./reading.ts"
import { readStored } from "./snapshot-file.ts"
import type { SideFiles } from "./side-files.ts"

/**
 * Takes snapshots away that are sealed under a key the vault had before, and older than it: nothing opens them any more, and what a
 * disk keeps of that key should find nothing to open.
 */
export async function dropOldKeys(files: SideFiles, kid: string, generation: number): Promise<void> {
  for (const name of await files.list()) {
    if (!name.startsWith(snapshotPrefix)) continue
    const file = await files.read(name)
    const stored = file && (await readStored(file))
    if (stored?.ok !== true || stored.value.record === undefined) continue
    if (stored.value.record.kid !== kid && stored.value.generation < generation) await files.remove(name)
  }
}

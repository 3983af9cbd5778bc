import { newId } from "../crypto/random.ts"
import { addDays, type Day } from "../kit/day.ts"
import type { Aside } from "./keeping-port.ts"
import type { Keys } from "./keys.ts"
import type { SideFiles } from "./side-files.ts"
import { type Lying, readStored, type StoredSnapshot, writeSnapshot } from "./snapshot-file.ts"

/** What the names of their files begin with. */
export const asidePrefix = "k."
const keptDays = 30

/**
 * Keeps a whole vault aside as it lies, whether it opens or not. Without keys it has no seal of its own: each row has. What was
 * kept longer than 30 days goes. `undefined`: it was not kept.
 */
export async function keepWholeAside(
  files: SideFiles,
  lying: Lying,
  today: Day,
  keys: Keys | undefined,
): Promise<Aside | undefined> {
  await dropOld(files, today)
  const id = newId()
  const file = await writeSnapshot(lying, today, keys)
  if (!(await files.write(asidePrefix + id, file))) return undefined
  if ((await readAside(files, id)) !== undefined) return { id, keptOn: today, bytes: file.length }
  await files.remove(asidePrefix + id)
  return undefined
}

/** Whole vaults kept aside, newest first. */
export async function listAsides(files: SideFiles): Promise<readonly Aside[]> {
  const kept: Aside[] = []
  for (const name of await files.list()) {
    if (!name.startsWith(asidePrefix)) continue
    const id = name.slice(asidePrefix.length)
    const file = await files.read(name)
    const stored = file && (await readStored(file))
    if (file && stored?.ok === true) kept.push({ id, keptOn: stored.value.day, bytes: file.length })
  }
  return kept.toSorted((one, other) => other.keptOn.localeCompare(one.keptOn))
}

/** One vault that was set aside; `undefined` when it is gone or damaged. */
export async function readAside(files: SideFiles, id: string): Promise<StoredSnapshot | undefined> {
  const file = await files.read(asidePrefix + id)
  const stored = file && (await readStored(file))
  return stored?.ok === true ? stored.value : undefined
}

async function dropOld(files: SideFiles, today: Day): Promise<void> {
  for (const { id, keptOn } of await listAsides(files))
    if (addDays(keptOn, keptDays) < today) await files.remove(asidePrefix + id)
}

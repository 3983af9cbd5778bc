import type { Result } from "../kit/result.ts"
import { isSameBytes } from "../kit/same.ts"
import type { Keys } from "./keys.ts"
import type { SideFiles } from "./side-files.ts"

/** Names of the files that hold the `open` slot and the doorstep key beside the database. */
export const openKeyFile = "open.key"
export const doorstepKeyFile = "doorstep.key"

/**
 * Lays the keys in files too, so that they outlive a lost database. What lies there already is read and left: starting the writer
 * costs a slow phone more than a save. Whether all that belongs there lies there; under a lock the vault key does not.
 */
export async function layKeys(files: SideFiles, keys: Keys): Promise<boolean> {
  const lay = async (name: string, key: typeof keys.doorstep): Promise<boolean> =>
    key !== undefined && (isSameBytes(await files.read(name), key) || (await files.write(name, key)))
  const laid = [
    keys.hasLock || (await lay(openKeyFile, keys.open)),
    await lay(doorstepKeyFile, keys.doorstep),
  ]
  return laid.every(Boolean)
}

type Looking = { look(stores: readonly []): Promise<Result<{ readonly keys: Keys } | undefined, unknown>> }

/** Sees to the keys beside one tab's vault, once in its life. */
export type KeysBeside = {
  /** With a save: both lie there before it is answered, where files can be had. */
  lay(keys: Keys): Promise<void>
  /** While nobody waits, so that the first save need not; by what the database says just then. */
  look(sight: Looking): Promise<void>
}

/** Makes it; nothing is read before it is asked. */
export function createKeysBeside(files: () => SideFiles): KeysBeside {
  let lie = false
  const lay = async (keys: Keys): Promise<void> => {
    lie ||= await layKeys(files(), keys)
  }
  return {
    lay,
    async look(sight) {
      const seen = lie ? undefined : await sight.look([])
      if (seen?.ok && seen.value !== undefined) await lay(seen.value.keys)
    },
  }
}

/**
 * Takes the raw vault key away from beside the database: written over with zeros, then removed. What a disk keeps of bytes that were
 * written over is not ours to promise; no page is sealed under that key any more. Whether it is gone.
 */
export async function eraseOpenKey(files: SideFiles): Promise<boolean> {
  const lying = await files.read(openKeyFile)
  if (lying === undefined) return true
  await files.write(openKeyFile, new Uint8Array(Math.max(32, lying.length)))
  return await files.remove(openKeyFile)
}

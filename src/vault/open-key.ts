import { openKeyFile } from "./reading.ts"
import type { SideFiles } from "./side-files.ts"

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

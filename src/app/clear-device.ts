import { dropOfflineCopy, offlineCopyLeft } from "../device/offline-copy.ts"
import type { Counts } from "../features/safe/cleared.ts"
import { forgetEverything, notesLeft } from "../preferences/preferences.ts"
import { eraseVault, vaultLeft } from "../vault/erase.ts"

/** How many of each thing this browser keeps for us now. Asks nobody, makes nothing. */
export async function countHere(): Promise<Counts> {
  const [{ databases, files }, { caches, workers }] = await Promise.all([vaultLeft(), offlineCopyLeft()])
  return { databases: databases?.length, files: files?.length, notes: notesLeft(), caches, workers }
}

const tries = 3
const pauseMs = 300

/** Takes all of it away, and answers what was found standing when it looked afterwards. This tab writes nothing more. */
export async function clearHere(): Promise<Counts> {
  for (let tried = 1; ; tried += 1) {
    // The worker first: it would make its cache again for whatever this page still asks for.
    await dropOfflineCopy()
    await eraseVault()
    forgetEverything()
    const counts = await countHere()
    const isGone = Object.values(counts).every((count) => (count ?? 0) === 0)
    if (isGone || tried === tries) return counts
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

import { doorstep } from "../right-now/format.ts"
import { filesAndKeptPage, keptPage } from "./near-page.ts"
import { opfsFiles } from "./opfs.ts"
import { type SealedOptions, type SealedVault, sealedVault } from "./sealed.ts"
import { localSentinel } from "./sentinel.ts"

/**
 * This browser's vault. Nothing is opened or written before it is asked. `words` are those of the page *Right now* shows;
 * `trouble` is told what went wrong beside a save that itself went well.
 */
export const openVault = (handed: Pick<SealedOptions, "today" | "words" | "trouble">): SealedVault =>
  sealedVault({
    ...handed,
    name: doorstep.database,
    sentinel: localSentinel,
    files: filesAndKeptPage(opfsFiles(doorstep.folder), keptPage),
  })

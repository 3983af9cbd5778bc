import { doorstep, openDoorstep, sealDoorstep } from "../right-now/format.ts"
import { isSameBytes } from "../kit/same.ts"
import { inShort, type Near, withNear } from "../right-now/near.ts"
import { rewriteKept } from "./kept-pages.ts"
import type { SideFiles } from "./side-files.ts"

/** The page *Right now* as this device keeps it for offline. */
export type KeptPage = {
  /** Whether every kept copy has exactly this in it now, or nothing. Never throws, and keeps no page that was not kept. */
  hold(near: Near | undefined): Promise<boolean>
}

const ours: ReadonlySet<string> = new Set([doorstep.page, doorstep.spare, doorstep.key])
const most = 48_000 // bytes; of a bigger page the HTML has what stands there at first, and the file has all

/**
 * These files, and the doorstep page and its key also in the kept page itself, where a phone that opens it finds them without
 * waiting for a file. Taken out before a file changes and put in after, so that what stands there is never older.
 */
export function filesAndKeptPage(files: SideFiles, page: KeptPage): SideFiles {
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const mine = turn.then(run)
    turn = mine.catch(() => undefined)
    return mine
  }

  const hold = async (): Promise<void> => {
    const [key, sealed] = [await files.read(doorstep.key), await files.read(doorstep.page)]
    if (key === undefined || sealed === undefined) return
    const opened = await openDoorstep(key, sealed)
    if (!opened.ok) return
    const isLong = sealed.length > most
    await page.hold({ key, sealed: isLong ? await sealDoorstep(key, inShort(opened.value)) : sealed })
  }

  return {
    ...files,
    write: (name, bytes) =>
      ours.has(name)
        ? inTurn(async () => {
            const isSame = name === doorstep.key && isSameBytes(await files.read(name), bytes)
            if (!isSame) await page.hold(undefined)
            const written = await files.write(name, bytes)
            if (written && name !== doorstep.spare) await hold()
            return written
          })
        : files.write(name, bytes),
    remove: (name) =>
      ours.has(name)
        ? inTurn(async () => {
            await page.hold(undefined)
            return await files.remove(name)
          })
        : files.remove(name),
  }
}

/** In the caches of the app's builds, as the worker filled them. */
export const keptPage: KeptPage = {
  hold: (near) => rewriteKept("/right-now", (html) => withNear(html, near)),
}

import type { SideFiles } from "./side-files.ts"

/** Lies beside the database while a tab saves, and is gone when things are quiet and a snapshot was taken. */
export const atWorkFile = "at-work"

/** What a burst of saves begins and ends with. */
export type AtWork = {
  /** Saves: before the first of a burst it is made sure that what the browser writes on is sound. */
  during<T>(save: () => Promise<T>): Promise<T>
  /** A snapshot was taken after everything saved so far. */
  quiet(): void
}

type Means = {
  readonly files: () => SideFiles
  readonly snapshotNow: () => Promise<boolean>
  readonly turnOver: () => Promise<void>
}

/**
 * A browser that is killed while it writes can leave a torn end in its database's log. It opens once more and goes on writing after
 * the tear, and at the opening after that Chromium finds the log unsound and hands over an empty database without a word (tried in
 * Chromium 156: once in some eighty times of being killed in the middle of a burst). So whoever finds that the last burst did not
 * end takes a snapshot of what can still be read, and has the browser begin a new log, before anything else is acknowledged.
 */
export function createAtWork({ files, snapshotNow, turnOver }: Means): AtWork {
  let begun: Promise<void> | undefined
  let saving = 0
  const start = async (): Promise<void> => {
    if ((await files().read(atWorkFile)) !== undefined) {
      await snapshotNow().catch(() => false)
      await turnOver()
    }
    await files().write(atWorkFile, new Uint8Array([1]))
  }
  return {
    async during(save) {
      saving += 1
      try {
        await (begun ??= start())
        return await save()
      } finally {
        saving -= 1
      }
    },
    quiet() {
      if (saving > 0 || begun === undefined) return
      begun = undefined
      void files().remove(atWorkFile)
    },
  }
}

import type { SideFiles } from "./side-files.ts"

/** Lies beside the database while a tab saves, and is gone when things are quiet and a snapshot was taken. */
export const atWorkFile = "at-work"

/** What a burst of saves begins and ends with. */
export type AtWork = {
  /** Finds out early whether the last burst ended, while nobody waits for it. Writes nothing. */
  look(): Promise<void>
  /**
   * Gets a save ready, and does it. Before the first of a burst it is made sure that what the browser writes on is sound, and the
   * burst is marked: while it is being got ready, and surely done before `save` is called.
   */
  during<Ready, T>(getReady: () => Promise<Ready>, save: (ready: Ready) => Promise<T>): Promise<T>
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
  let ended: Promise<unknown> = Promise.resolve()
  let isSound = false // for good: a browser that is killed takes this tab along
  let saving = 0
  const hasEnded = async (): Promise<boolean> => (await files().read(atWorkFile)) === undefined
  const start = async (): Promise<void> => {
    await ended
    if (!isSound && !(await hasEnded())) {
      await snapshotNow().catch(() => false)
      await turnOver()
    }
    isSound = true
    await files().mark(atWorkFile)
  }
  return {
    async look() {
      if (begun === undefined) isSound ||= await hasEnded()
    },
    async during(getReady, save) {
      saving += 1
      try {
        const [ready] = await Promise.all([getReady(), (begun ??= start())])
        return await save(ready)
      } finally {
        saving -= 1
      }
    },
    quiet() {
      if (saving > 0 || begun === undefined) return
      begun = undefined
      ended = files().remove(atWorkFile)
    },
  }
}

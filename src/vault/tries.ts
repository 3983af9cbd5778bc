/** How many tries were begun and not yet proved right, kept where a reload does not reach: preferences. Never throws. */
export type TryCount = { readonly read: () => number; readonly write: (tries: number) => void }

/** Who may try to open a lock, and when. */
export type Tries = {
  /** Whole seconds to sit through before the next try; 0: now. */
  wait(): number
  /** A try begins: it counts as a wrong one until `opened`, so that a page closed in the middle of it gains nothing. */
  begin(): void
  /** It was the person's own doing that it came to nothing: it does not count. */
  undo(): void
  /** It opened: all tries are free again. */
  opened(): void
}

const freeTries = 5
const firstWaitSeconds = 30
const longestWaitSeconds = 3600

/** How long to wait after so many wrong tries, in seconds: five are free, then 30 doubling to an hour (safety.md). */
export const waitAfter = (tries: number): number =>
  tries < freeTries ? 0 : Math.min(firstWaitSeconds * 2 ** (tries - freeTries), longestWaitSeconds)

/**
 * The rule over a count that survives a reload. A wait is sat through with the page open: `timer` is milliseconds that only ever
 * run forward (`performance.now`), never the clock, which anybody can put on. A reload, or a wrong try in another tab, starts the
 * wait again. It holds up somebody at this screen; whoever takes the disk away is held up by the stretching alone.
 */
export function createTries(count: TryCount, timer: () => number): Tries {
  let since = timer()
  let known = count.read()
  let sinceBefore = since
  const set = (tries: number, from: number) => {
    count.write(tries)
    known = tries
    since = from
  }
  return {
    wait() {
      const tries = count.read()
      if (tries !== known) {
        known = tries
        since = timer()
      }
      return Math.max(0, Math.ceil(waitAfter(tries) - (timer() - since) / 1000))
    },
    begin() {
      sinceBefore = since
      set(count.read() + 1, timer())
    },
    undo: () => set(Math.max(0, count.read() - 1), sinceBefore),
    opened: () => set(0, timer()),
  }
}

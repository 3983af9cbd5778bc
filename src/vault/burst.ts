const quietMs = 2000
const mostMs = 30_000

/** Work that is asked for often and done once things are quiet: 2 s after the last asking, at most 30 s after the first. */
export type Burst = {
  soon(): void
  /** Does what is asked for and not done, without waiting. */
  now(): Promise<void>
  /** Forgets what was asked for. */
  stop(): void
}

/** `work` never runs twice at once; what is asked for meanwhile is done afterwards. It must not reject. */
export function createBurst(work: () => Promise<void>): Burst {
  let timer: ReturnType<typeof setTimeout> | undefined
  let askedFirst: number | undefined
  let running: Promise<void> | undefined

  const stop = () => {
    clearTimeout(timer)
    askedFirst = undefined
  }
  const now = async (): Promise<void> => {
    if (askedFirst === undefined) return await running
    stop()
    const before = running
    const mine = (async () => {
      await before
      await work()
    })()
    running = mine
    await mine
    if (running === mine) running = undefined
  }
  return {
    soon() {
      const at = performance.now()
      askedFirst ??= at
      clearTimeout(timer)
      timer = setTimeout(() => void now(), Math.min(quietMs, Math.max(0, askedFirst + mostMs - at)))
    },
    now,
    stop,
  }
}

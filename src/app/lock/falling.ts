import type { Lock } from "../../vault/lock-port.ts"
import { createCover } from "./cover.ts"
import { isTime, watchTouches } from "./touches.ts"

type Handed = {
  readonly lock: Lock
  /** Minutes without a touch; 0: as soon as the page is left; null: by the button alone. Asked each time: it may change. */
  readonly lockMinutes: () => number | null
  /** Keeps what is typed, sealed, while there still is a key. */
  readonly keepTyped: () => Promise<void>
  /** Something is shown that will not be shown again: leaving the page to print it is not leaving. */
  readonly mayNotFall: () => boolean
  readonly reload: () => void
}

/** Lets the lock fall: by the button, after a time without a touch, when the page is left. */
export type Falling = { lockNow(): Promise<void>; stop(): void }

const lookEveryMs = 5000
const sealingMs = 1500 // a phone that takes longer to seal a few words will not; they were kept a second ago

/** Begins to watch for what makes the lock fall, until `stop`. What is being typed is kept sealed first, as far as there is time. */
export function letFall({ lock, lockMinutes, keepTyped, mayNotFall, reload }: Handed): Falling {
  const over = new AbortController()
  const cover = createCover()
  const touches = watchTouches()
  let isFalling = false

  const lockNow = async (): Promise<void> => {
    if (isFalling) return
    isFalling = true
    cover.put()
    await Promise.race([keepTyped(), new Promise((done) => setTimeout(done, sealingMs))])
    lock.lock()
    reload()
  }
  const look = () => {
    if (isTime(lockMinutes(), touches.idleSeconds()) && !mayNotFall()) void lockNow()
  }
  const left = async () => {
    cover.put()
    void keepTyped()
    if (lockMinutes() !== 0 || mayNotFall()) return
    const isElsewhere = await touches.isSeenElsewhere()
    if (!isElsewhere && document.visibilityState === "hidden") await lockNow()
  }
  const turned = () => {
    if (document.visibilityState === "hidden") {
      void left()
      return
    }
    // A phone may have slept for hours: first it is looked whether the lock falls, then the page can be seen.
    look()
    if (!isFalling) cover.take()
  }
  const { signal } = over
  document.addEventListener("visibilitychange", turned, { signal })
  addEventListener("pagehide", () => cover.put(), { signal })
  addEventListener("pageshow", () => document.visibilityState === "visible" && turned(), { signal })
  const timer = setInterval(look, lookEveryMs)
  return {
    lockNow,
    stop() {
      over.abort()
      clearInterval(timer)
      touches.stop()
      cover.take()
    },
  }
}

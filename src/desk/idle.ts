import { type Instant, MINUTE, readClock } from "../kit/instant.ts"

/** How long the desk stays open with nobody there (safety.md, The service); the service counts for itself too. */
export const idleSeconds = 15 * MINUTE
const lookEveryMs = 10_000

/**
 * Calls `onIdle` once nobody has touched the page for 15 minutes; answers how to stop watching. By the clock rather than by one
 * long timer, because a sleeping computer's timers sleep too.
 */
export function watchIdle(onIdle: () => void, page: Document = document, now: () => Instant = readClock) {
  let touchedAt = now()
  // A clock that was set back further than that is no reason to stay open for longer.
  const isIdle = () => Math.abs(now() - touchedAt) >= idleSeconds
  const touched = () => {
    if (!isIdle()) touchedAt = now() // a touch that comes too late does not count
  }
  const look = () => {
    if (!isIdle()) return
    stop()
    onIdle()
  }
  const touches = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"]
  for (const one of touches) page.addEventListener(one, touched, { passive: true })
  page.addEventListener("visibilitychange", look)
  const timer = setInterval(look, lookEveryMs)
  function stop(): void {
    clearInterval(timer)
    page.removeEventListener("visibilitychange", look)
    for (const one of touches) page.removeEventListener(one, touched)
  }
  return stop
}

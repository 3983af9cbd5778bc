import { MINUTE } from "../../kit/instant.ts"

/** How long nobody has touched the app, in any of its tabs. */
export type Touches = {
  /** Whole seconds since the last touch, here or in another tab. */
  idleSeconds(): number
  /** Whether another tab of the app is being looked at; asks them, and waits a moment for their word. */
  isSeenElsewhere(): Promise<boolean>
  stop(): void
}

const channelName = "open-door-touches"
const tellEveryMs = 5000
const answerMs = 300
const signs = ["pointerdown", "keydown", "wheel", "touchstart", "input"] as const

/**
 * Counts by the clock and by a timer, whichever says longer: a sleeping phone's timers sleep too, and its clock can be put back.
 * `timer`: milliseconds that only run forward.
 */
export function watchTouches(
  page: Document = document,
  clock: () => number = () => Date.now(),
  timer: () => number = () => performance.now(),
): Touches {
  const over = new AbortController()
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(channelName)
  let at = { clock: clock(), timer: timer() }
  let toldAt = 0
  let answered: (() => void) | undefined
  const tell = (word: "touched" | "who-is-seen" | "seen") => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel, not a window: it has no such argument
    channel?.postMessage(word)
  }
  const noted = () => {
    at = { clock: clock(), timer: timer() }
  }
  const touched = () => {
    noted()
    if (timer() - toldAt < tellEveryMs) return
    toldAt = timer()
    tell("touched")
  }
  channel?.addEventListener("message", ({ data }) => {
    if (data === "touched") noted()
    if (data === "who-is-seen" && page.visibilityState === "visible") tell("seen")
    if (data === "seen") answered?.()
  })
  for (const sign of signs)
    page.addEventListener(sign, touched, { capture: true, passive: true, signal: over.signal })

  return {
    idleSeconds: () => Math.floor(Math.max(clock() - at.clock, timer() - at.timer) / 1000),
    isSeenElsewhere: () =>
      new Promise((resolve) => {
        const timeout = setTimeout(resolve, answerMs, false)
        answered = () => {
          clearTimeout(timeout)
          resolve(true)
        }
        tell("who-is-seen")
      }),
    stop() {
      over.abort()
      channel?.close()
    },
  }
}

/** Whether the lock falls by itself now: after so many minutes without a touch; `null` and 0 never do of time alone. */
export const isTime = (lockMinutes: number | null, idleSeconds: number): boolean =>
  lockMinutes !== null && lockMinutes > 0 && idleSeconds >= lockMinutes * MINUTE

import { useEffect, useState } from "preact/hooks"

const tickMs = 1000

/**
 * Seconds that are sat through with the page open, by a timer that only ever runs forward: a clock that is put on gains nothing,
 * and a page that is loaded anew begins again.
 */
export function useCountdown(first: () => number): {
  readonly left: number
  readonly begin: (seconds: number) => void
} {
  const [until, setUntil] = useState(() => performance.now() + first() * 1000)
  const [now, setNow] = useState(() => performance.now())
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  const isOver = left === 0
  useEffect(() => {
    if (isOver) return undefined
    const timer = setInterval(() => setNow(performance.now()), tickMs)
    return () => clearInterval(timer)
  }, [isOver])
  const begin = (seconds: number) => {
    const at = performance.now()
    setNow(at)
    setUntil(at + seconds * 1000)
  }
  return { left, begin }
}

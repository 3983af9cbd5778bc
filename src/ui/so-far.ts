import { flushSync } from "preact/compat"
import { useEffect, useState } from "preact/hooks"

// Sixteen short things take an old phone about as long as one frame of a slow animation; what a person presses comes first.
const few = 16

/**
 * How many of `total` things to draw now: the first few at once, the others a few at a time, so that a long list never holds
 * up a person who is pressing something; paper gets all of them at once. Things that draw again only when they change (`memo`)
 * go well with it.
 */
export function useSoFar(total: number, step = few): number {
  const [soFar, setSoFar] = useState(step)
  const isBehind = soFar < total
  useEffect(() => {
    if (!isBehind) return undefined
    const later = setTimeout(() => setSoFar(soFar + step))
    const all = () => flushSync(() => setSoFar(total))
    addEventListener("beforeprint", all)
    return () => {
      clearTimeout(later)
      removeEventListener("beforeprint", all)
    }
  }, [soFar, isBehind, total, step])
  return Math.min(soFar, total)
}

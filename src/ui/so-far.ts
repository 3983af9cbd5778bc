import { flushSync } from "preact/compat"
import { useEffect, useState } from "preact/hooks"

// So many short things take an old phone about as long as one frame of a slow animation; what a person presses comes first.
const few = 12
// Of all long lists that begin together, so many things at once; of each at least the first.
const manyTogether = 14
const leastOfEach = 2

/**
 * How many of `total` things to draw now: the first few at once, the others a few at a time, so that a long list never holds
 * up a person who is pressing something; paper gets all of them at once. However many lists there are, one goes on at a time.
 * Things that draw again only when they change (`memo`) go well with it. Of a long list `first` come with the page itself,
 * which has enough to do: as many as are looked at while the others come.
 */
export function useSoFar(total: number, step = few, first = step): number {
  const [soFar, setSoFar] = useState(() => beginWith(total, step, first))
  const isBehind = soFar < total
  useEffect(() => {
    if (!isBehind) return undefined
    const leave = takeTurn(() => setSoFar(soFar + step))
    const all = () => flushSync(() => setSoFar(total))
    addEventListener("beforeprint", all)
    return () => {
      leave()
      removeEventListener("beforeprint", all)
    }
  }, [soFar, isBehind, total, step])
  return Math.min(soFar, total)
}

let begun = 0

function beginWith(total: number, step: number, first: number): number {
  if (total <= step) return step
  if (begun === 0) setTimeout(() => (begun = 0))
  const share = Math.min(first, Math.max(leastOfEach, Math.min(step, manyTogether - begun)))
  begun += share
  return share
}

const waiting = new Set<() => void>()
let isGoing = false

/** Goes on when it is its turn; answers how to leave the row. */
function takeTurn(goOn: () => void): () => void {
  waiting.add(goOn)
  if (!isGoing) setTimeout(next)
  isGoing = true
  return () => void waiting.delete(goOn)
}

function next(): void {
  const [goOn] = waiting
  isGoing = goOn !== undefined
  if (goOn === undefined) return
  waiting.delete(goOn)
  setTimeout(next)
  goOn()
}

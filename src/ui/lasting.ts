import { useLayoutEffect, useState } from "preact/hooks"

/**
 * Whether something that goes on has gone on for `ms` by now, and so is worth a word or a look: what is over at once would only
 * flicker, and painting it would hold up what is waited for. What goes on when this is first drawn counts at once.
 */
export function useLasting(goesOn: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(goesOn)
  useLayoutEffect(() => {
    if (!goesOn) return setLasts(false)
    const timer = setTimeout(setLasts, ms, true)
    return () => clearTimeout(timer)
  }, [goesOn, ms])
  return goesOn && lasts
}

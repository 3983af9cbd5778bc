import { useEffect } from "preact/hooks"
import type { Said, State } from "./state.ts"

// Long enough to read twice; longer where there is something to press. Our own choice.
const readMs = 8_000
const pressMs = 60_000

/** Takes away what was said once there was time to read it, so that it does not stand over the page for ever. */
export function useFading(said: Said | undefined, state: State): void {
  useEffect(() => {
    if (said === undefined) return undefined
    const timer = setTimeout(() => state.say(undefined), said.action === undefined ? readMs : pressMs)
    return () => clearTimeout(timer)
  }, [said, state])
}

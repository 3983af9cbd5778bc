import { useState } from "preact/hooks"

/**
 * How many of a long list to show: `first`, and `step` more each time the person asks. `focusAt` is the place, from 0, of the
 * first of those that just came: the focus goes on there, since the button that brought them may be gone.
 */
export function useSomeFirst(
  first: number,
  step: number,
): { readonly shown: number; readonly focusAt: number | undefined; readonly more: () => void } {
  const [shown, setShown] = useState(first)
  const [focusAt, setFocusAt] = useState<number>()
  return {
    shown,
    focusAt,
    more() {
      setFocusAt(shown)
      setShown(shown + step)
    },
  }
}

import type { RefObject } from "preact"
import { useRef } from "preact/hooks"

/** A page's heading, and how to bring the focus there. */
export type Heading = {
  readonly ref: RefObject<HTMLHeadingElement | null>
  /** What the person just made stands at the top: the page goes there. */
  readonly toTop: () => void
  /** What held the focus is gone: it would be lost in the page. Nothing when it is not. */
  readonly ifLost: () => void
}

/** For pages where what a person pressed may leave the page. The heading needs `tabIndex={-1}`. */
export function useHeading(): Heading {
  const ref = useRef<HTMLHeadingElement>(null)
  return {
    ref,
    toTop: () => ref.current?.focus(),
    ifLost: () => {
      const held = document.activeElement
      if (held === null || held === document.body) ref.current?.focus({ preventScroll: true })
    },
  }
}

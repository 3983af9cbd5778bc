import type { ComponentChildren } from "preact"
import { unfold } from "./Fold.tsx"

type Props = {
  /** The id of a heading on this page that can take the focus. */ readonly to: string
  readonly children: ComponentChildren
}

/**
 * A link to another place on the same page. The focus goes along, in every browser, so that the keyboard and a screen reader
 * go on from there; and the way back stays the page before, not the last ten jumps.
 */
export function JumpLink({ to, children }: Props) {
  const jump = (event: MouseEvent) => {
    const target = document.getElementById(to)
    const isForBrowser =
      event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (target === null || isForBrowser) return
    event.preventDefault()
    unfold(target)
    target.scrollIntoView()
    target.focus({ preventScroll: true })
  }
  return (
    <a href={`#${to}`} onClick={jump}>
      {children}
    </a>
  )
}

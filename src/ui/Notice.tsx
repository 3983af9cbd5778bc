import type { ComponentChildren } from "preact"
import { useFocusOnce } from "./focus.ts"

type Props = {
  readonly children: ComponentChildren
  readonly urgent?: boolean
  /** What it is about, where the focus comes to it: once while the app is open, however often it stands there. */
  readonly once?: string | undefined
}

/** A sentence the person should not miss: said aloud by screen readers when it appears. */
export function Notice({ children, urgent = false, once }: Props) {
  const said = useFocusOnce<HTMLDivElement>(once)
  return (
    <div class="notice" role={urgent ? "alert" : "status"} ref={said} tabIndex={-1}>
      {children}
    </div>
  )
}

import type { ComponentChildren } from "preact"

type Props = { readonly children: ComponentChildren; readonly urgent?: boolean }

/** A sentence the person should not miss: said aloud by screen readers when it appears. */
export function Notice({ children, urgent = false }: Props) {
  return (
    <div class="notice" role={urgent ? "alert" : "status"}>
      {children}
    </div>
  )
}

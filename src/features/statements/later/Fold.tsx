import type { ComponentChildren } from "preact"

type Props = {
  readonly words: string
  readonly children: ComponentChildren
  /** Something inside needs the person: it stands open. */
  readonly isOpen?: boolean
}

/** A question that waits folded until somebody wants it. */
export function Fold({ words, children, isOpen = false }: Props) {
  return (
    <details open={isOpen}>
      <summary>{words}</summary>
      {children}
    </details>
  )
}

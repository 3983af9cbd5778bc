import type { ComponentChildren } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import { useCalm } from "./calm.ts"

type Props = {
  /** The id of its heading. */
  readonly labelledBy: string
  readonly heading: ComponentChildren
  /** On a calm page it stands open at first. */
  readonly opensFirst: boolean
  /** Something in it begins: on a calm page it opens now. */
  readonly opensNow: boolean
  readonly children: ComponentChildren
}

/** A part of a page under its heading. On a calm page it is folded, and only one part is open at a time. */
export function Fold({ labelledBy, heading, opensFirst, opensNow, children }: Props) {
  const isCalm = useCalm()
  const [isFirst] = useState(opensFirst) // later it is the person who opens and folds
  const fold = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (opensNow && fold.current !== null) fold.current.open = true
  }, [opensNow])
  if (!isCalm)
    return (
      <section class="card said" aria-labelledby={labelledBy}>
        {heading}
        {children}
      </section>
    )
  return (
    <details class="card said" name="part" ref={fold} open={isFirst}>
      <summary>{heading}</summary>
      {children}
    </details>
  )
}

/** Opens whatever this element is folded away in, so that it can be seen and take the focus. */
export function unfold(element: HTMLElement): void {
  const fold = element.closest("details")
  if (fold !== null) fold.open = true
}

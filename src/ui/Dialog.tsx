import type { ComponentChildren } from "preact"
import { useEffect, useId, useRef } from "preact/hooks"

type Props = { readonly title: string; readonly children: ComponentChildren; readonly onClose: () => void }

/** A native modal dialog: the browser keeps the focus inside, and Escape closes it. */
export function Dialog({ title, children, onClose }: Props) {
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => ref.current?.showModal(), [])
  return (
    <dialog ref={ref} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}

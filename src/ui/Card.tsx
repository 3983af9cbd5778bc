import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"

type Props = { readonly title?: string; readonly children: ComponentChildren }

/** One thing on a page, with its heading where it has one. */
export function Card({ title, children }: Props) {
  const id = useId()
  return (
    <section class="card" aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && <h2 id={id}>{title}</h2>}
      {children}
    </section>
  )
}

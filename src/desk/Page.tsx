import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"
import { useTexts } from "../i18n/texts.ts"

type Props = {
  readonly title: string
  readonly children: ComponentChildren
  readonly broad?: boolean
  readonly beside?: ComponentChildren
}

/** One page of the desk: its heading takes the focus when it comes, so that it is read out and the keyboard begins there. */
export function Page({ title, children, broad = false, beside }: Props) {
  const t = useTexts("desk")
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = t("title", { page: t("name") }) // never a hub's or a person's name
    heading.current?.focus()
  }, [title])
  return (
    <main id="page" class={broad ? "broad" : undefined}>
      <div class="top">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {beside}
      </div>
      {children}
    </main>
  )
}

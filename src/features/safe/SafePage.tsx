import type { ComponentChildren } from "preact"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"

type Props = {
  /** Pages this one leads to, by the word in their title. */
  readonly ways: readonly { readonly to: string; readonly words: string }[]
  readonly children: ComponentChildren
}

/** *Keeping it safe*: the ways to a lock and to copies, then everything else about who could see or lose what is here. */
export function SafePage({ ways, children }: Props) {
  const t = useTexts("safe")
  const shell = useTexts("shell")
  return (
    <>
      <h1>{shell("titles.safe")}</h1>
      <p class="lead">{t("lead")}</p>
      <p class="row">
        {ways.map(({ to, words }) => (
          <Link key={to} class="button" to={to}>
            {words}
          </Link>
        ))}
      </p>
      {children}
    </>
  )
}

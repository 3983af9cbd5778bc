import type { ComponentChildren } from "preact"
import { useTexts } from "../../i18n/texts.ts"
import { Kettle } from "../../ui/drawings.tsx"
import { type Group, groups } from "./groups.ts"

type Props = {
  readonly isEmpty: boolean
  readonly section: (one: Group["sections"][number]) => ComponentChildren
}

/** *When I'm not well*: a person's own advance statement, from the first wobble to coming back. */
export function WishesPage({ isEmpty, section }: Props) {
  const t = useTexts("wishes")
  const shell = useTexts("shell")
  return (
    <>
      <h1>{shell("titles.wishes")}</h1>
      {isEmpty && <Kettle />}
      <p class="lead">{t("lead")}</p>
      <div class="notice">
        <p>{t("advance.what")}</p>
        <p class="soft">{t("advance.refusal")}</p>
      </div>
      <Contents />
      {groups.map((group) => (
        <section key={group.stage} aria-labelledby={group.anchor}>
          <h2 class="group" id={group.anchor} tabIndex={-1}>
            {t(`groups.${group.stage}`)}
          </h2>
          {group.sections.map(section)}
        </section>
      ))}
    </>
  )
}

function Contents() {
  const t = useTexts("wishes")
  const kinds = useTexts("kinds")
  return (
    <details class="contents">
      <summary>{t("contents")}</summary>
      <nav aria-label={t("contents")}>
        <ul>
          {groups.map((group) => (
            <li key={group.stage}>
              <a href={`#${group.anchor}`}>{t(`groups.${group.stage}`)}</a>
              <ul>
                {group.sections.map(({ kind, anchor }) => (
                  <li key={kind}>
                    <a href={`#${anchor}`}>{kinds(`${kind}.title`)}</a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}

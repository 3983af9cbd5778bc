import type { Kind } from "../../domain/kinds.ts"
import { kindWords } from "../../i18n/kind-words.ts"
import { useTexts } from "../../i18n/texts.ts"
import { JumpLink } from "../../ui/JumpLink.tsx"
import { parts, sectionsOf } from "./parts.ts"

/** The id of the list, for ways back to it. */
export const contents = "part-list"

/** What stands where on a long page, and how much of it is written: ways to each section. */
export function Contents({
  saidIn,
}: {
  /** How many things a section holds. */ readonly saidIn: (kind: Kind) => number
}) {
  const t = useTexts("wishes")
  const written = parts.filter((part) => part.blocks.length > 0)
  return (
    <details class="contents">
      <summary id={contents}>{t("contents")}</summary>
      <nav aria-label={t("contents")}>
        <ul>
          {written.map((part) => (
            <li key={part.stage}>
              <JumpLink to={part.anchor}>{t(`groups.${part.stage}`)}</JumpLink>
              <ul>
                {sectionsOf(part).map(({ kind, anchor }) => {
                  const count = saidIn(kind)
                  return (
                    <li key={kind}>
                      <JumpLink to={anchor}>{kindWords(`${kind}.title`)}</JumpLink>
                      {count > 0 && <span class="soft"> {t("said", { count })}</span>}
                    </li>
                  )
                })}
              </ul>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}

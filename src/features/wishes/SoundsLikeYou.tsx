import type { Kind } from "../../domain/kinds.ts"
import { kindWords } from "../../i18n/kind-words.ts"
import { useTexts } from "../../i18n/texts.ts"
import { JumpLink } from "../../ui/JumpLink.tsx"
import { anchorOf } from "./parts.ts"

/** Asked once at the top, with ways to the sections that hold only our ideas so far. Nothing waits for an answer. */
export function SoundsLikeYou({ kinds: found }: { readonly kinds: readonly Kind[] }) {
  const t = useTexts("wishes")
  const ways = found.flatMap((kind) => {
    const anchor = anchorOf(kind)
    return anchor === undefined ? [] : [{ kind, anchor }]
  })
  if (ways.length === 0) return null
  return (
    <div class="notice">
      <p>
        <strong>{t("sounds.title")}</strong> {t("sounds.top", { count: ways.length })}
      </p>
      <ul class="jumps">
        {ways.map(({ kind, anchor }) => (
          <li key={kind}>
            <JumpLink to={anchor}>{kindWords(`${kind}.title`)}</JumpLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The same at the section itself. */
export function SoundsHere() {
  const t = useTexts("wishes")
  return <p class="sounds">{t("sounds.here")}</p>
}

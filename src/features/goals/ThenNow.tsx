import type { Standing } from "../../domain/goal-standing.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Answer } from "./Answer.tsx"

/** How a goal was at first, beside how it is now; and one remark in words where the numbers are far apart, nothing more. */
export function ThenNow({ standing: { first, latest, moved } }: { readonly standing: Standing }) {
  const t = useTexts("goals")
  if (first === undefined) return null
  return (
    <>
      <dl class="then-now">
        <div>
          <Answer rating={first} when={t("rate.then", { day: dateInWords(first.when) })} />
        </div>
        {latest && (
          <div>
            <Answer rating={latest} when={t("rate.now", { day: dateInWords(latest.when) })} />
          </div>
        )}
      </dl>
      {moved && <p>{t(`rate.${moved}`)}</p>}
    </>
  )
}

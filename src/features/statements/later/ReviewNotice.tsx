import type { Statement } from "../../../domain/statement.ts"
import { type Answer, useAnswers } from "../../../i18n/problems.ts"
import { useTexts } from "../../../i18n/texts.ts"
import { shortly } from "../../../kit/shortly.ts"
import { Button } from "../../../ui/Button.tsx"
import { useFocusAfterDelete } from "../../../ui/focus.ts"
import { JumpLink } from "../../../ui/JumpLink.tsx"
import { anchorOf } from "../anchor.ts"

export type ReviewActions = { readonly onStillTrue: (statement: Statement) => Promise<Answer> }
type Props = ReviewActions & { readonly due: readonly Statement[] }

// More than a few at once would nag: the rest waits folded.
const shown = 3

/** What the person wanted to look at again by now: a way to each, and one press where it is still true. Nobody counts or asks twice. */
export function ReviewNotice({ due, onStillTrue }: Props) {
  const t = useTexts("details")
  const { said, hear } = useAnswers()
  const lead = useFocusAfterDelete<HTMLParagraphElement>(due.length)
  const list = (some: readonly Statement[]) => (
    <ul class="list">
      {some.map((one) => {
        const name = shortly(one.text)
        return (
          <li key={one.id} class="due">
            <JumpLink to={anchorOf(one)}>{name}</JumpLink>
            <Button label={t("due.stillIt", { name })} onPress={() => void hear(onStillTrue(one))}>
              {t("due.still")}
            </Button>
          </li>
        )
      })}
    </ul>
  )
  return (
    <div class="notice reviews">
      <p ref={lead} tabIndex={-1}>
        {due.length === 0 ? t("due.none") : t("due.lead", { count: due.length })}
      </p>
      {said !== undefined && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
      {due.length > 0 && list(due.slice(0, shown))}
      {due.length > shown && (
        <details>
          <summary>{t("due.more", { count: due.length - shown })}</summary>
          {list(due.slice(shown))}
        </details>
      )}
    </div>
  )
}

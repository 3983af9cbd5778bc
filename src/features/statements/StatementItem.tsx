import { memo } from "preact/compat"
import type { Statement } from "../../domain/statement.ts"
import type { Answer } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { ListItem } from "../../ui/ListItem.tsx"
import { StatementMore, type StatementMoreActions } from "./StatementMore.tsx"
import { WordsForm } from "./WordsForm.tsx"

export type StatementActions = StatementMoreActions & {
  readonly onReword: (statement: Statement, typed: string) => Promise<Answer>
}
type Props = {
  readonly statement: Statement
  /** Where it stands in its list, from 1, and how many there are. */
  readonly place: number
  readonly of: number
  readonly actions: StatementActions
  /** It just came back: the focus belongs here. */
  readonly isBack: boolean
}

/** One thing a person said, in their own words, and what can be done with it. Drawn again only when it, or its place, is new. */
export const StatementItem = memo(function StatementItem({ statement, place, of, actions, isBack }: Props) {
  const t = useTexts("statements")
  const name = shortly(statement.text)
  return (
    <ListItem
      isBack={isBack}
      words={{
        change: { words: t("change"), whole: t("changeIt", { name }) },
        more: { words: t("more"), whole: t("moreFor", { name }) },
      }}
      form={(onDone) => (
        <WordsForm
          start={statement.text}
          onSave={(typed) => actions.onReword(statement, typed)}
          onDone={onDone}
        />
      )}
      more={() => <StatementMore statement={statement} name={name} place={place} of={of} actions={actions} />}
    >
      <p class="own" dir="auto">
        {statement.text}
      </p>
      {statement.privacy === "private" && <p class="tag">{t("privacy.tagPrivate")}</p>}
      {statement.privacy === "never-share" && <p class="tag">{t("privacy.tagNever")}</p>}
    </ListItem>
  )
})

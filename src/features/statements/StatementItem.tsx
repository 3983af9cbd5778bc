import { memo } from "preact/compat"
import type { Statement } from "../../domain/statement.ts"
import { useItemWords } from "../../i18n/item-words.ts"
import { useLaterWords } from "../../i18n/later.ts"
import type { Answer } from "../../i18n/problems.ts"
import { loadTexts, useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { Later, lazily } from "../../ui/Later.tsx"
import { ListItem } from "../../ui/ListItem.tsx"
import { anchorOf } from "./anchor.ts"
import { Extras } from "./Extras.tsx"
import type { StatementMoreActions } from "./later/StatementMore.tsx"
import { WordsForm } from "./WordsForm.tsx"

export type StatementActions = StatementMoreActions & {
  readonly onReword: (statement: Statement, typed: string) => Promise<Answer>
}
type Props = {
  readonly statement: Statement
  readonly actions: StatementActions
  /** What it can be tied to. */
  readonly others: readonly Statement[]
  /** It just came back: the focus belongs here. */
  readonly isBack: boolean
}

const more = lazily(async () => {
  const [file] = await Promise.all([import("./later/StatementMore.tsx"), loadTexts("details")])
  return file.StatementMore
})

/** One thing a person said, in their own words, and what can be done with it. Drawn again only when it changed. */
export const StatementItem = memo(function StatementItem({ statement, actions, others, isBack }: Props) {
  const t = useTexts("statements")
  const name = shortly(statement.text)
  const words = useItemWords(name)
  const laterWords = useLaterWords()
  return (
    <ListItem
      isBack={isBack}
      words={words}
      form={(onDone) => (
        <WordsForm
          start={statement.text}
          onSave={(typed) => actions.onReword(statement, typed)}
          onDone={onDone}
        />
      )}
      more={() => (
        <Later piece={more} words={laterWords}>
          {(StatementMore) => (
            <StatementMore statement={statement} name={name} others={others} actions={actions} />
          )}
        </Later>
      )}
    >
      <p class="own" dir="auto" id={anchorOf(statement)} tabIndex={-1}>
        {statement.text}
      </p>
      <Extras statement={statement} others={others} />
      {statement.privacy === "private" && <p class="tag">{t("privacy.tagPrivate")}</p>}
      {statement.privacy === "never-share" && <p class="tag">{t("privacy.tagNever")}</p>}
    </ListItem>
  )
})

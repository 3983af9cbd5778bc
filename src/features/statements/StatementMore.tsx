import { privacies, type Statement } from "../../domain/statement.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Choice } from "../../ui/Choice.tsx"
import { PlaceButtons } from "../../ui/PlaceButtons.tsx"

export type StatementMoreActions = {
  readonly onMove: (statement: Statement, by: -1 | 1) => Promise<Answer>
  readonly onPrivacy: (statement: Statement, privacy: Statement["privacy"]) => Promise<Answer>
  readonly onDelete: (statement: Statement) => Promise<Answer>
}
type Props = {
  readonly statement: Statement
  readonly name: string
  readonly place: number
  readonly of: number
  readonly actions: StatementMoreActions
}

/** What is done with a statement now and then: its place, who may read it, taking it away. Each happens at once. */
export function StatementMore({ statement, name, place, of, actions }: Props) {
  const t = useTexts("statements")
  const { said, hear } = useAnswers()
  return (
    <div class="more">
      <PlaceButtons
        place={place}
        of={of}
        up={{ words: t("up"), whole: t("upIt", { name }) }}
        down={{ words: t("down"), whole: t("downIt", { name }) }}
        remove={{ words: t("delete"), whole: t("deleteIt", { name }) }}
        onMove={(by) => void hear(actions.onMove(statement, by))}
        onRemove={() => void hear(actions.onDelete(statement))}
      />
      <Choice
        legend={t("privacy.legend")}
        options={privacies.map((value) => ({
          value,
          label: t(`privacy.${value}`),
        }))}
        value={statement.privacy}
        onChoose={(privacy) => void hear(actions.onPrivacy(statement, privacy))}
        problem={said}
      />
    </div>
  )
}

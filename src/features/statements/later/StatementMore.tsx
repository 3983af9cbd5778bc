import { privacies, type Statement } from "../../../domain/statement.ts"
import { useItemWords } from "../../../i18n/item-words.ts"
import { type Answer, useAnswers } from "../../../i18n/problems.ts"
import { useTexts } from "../../../i18n/texts.ts"
import { Choice } from "../../../ui/Choice.tsx"
import { ItemMore } from "../../../ui/ItemMore.tsx"
import { type DetailsActions, DetailsForm } from "./DetailsForm.tsx"
import { History, type HistoryActions } from "./History.tsx"
import { Opened } from "./Opened.tsx"

export type StatementMoreActions = DetailsActions &
  HistoryActions & {
    readonly onMove: (statement: Statement, by: -1 | 1) => Promise<Answer>
    readonly onPrivacy: (statement: Statement, privacy: Statement["privacy"]) => Promise<Answer>
    readonly onDelete: (statement: Statement) => Promise<Answer>
  }
type Props = {
  readonly statement: Statement
  readonly name: string
  readonly others: readonly Statement[]
  readonly actions: StatementMoreActions
}

/** What is done with a statement now and then: its place, who may read it, taking it away, saying more, what it said before. */
export function StatementMore({ statement, name, others, actions }: Props) {
  const t = useTexts("statements")
  const details = useTexts("details")
  const words = useItemWords(name)
  const { said, hear } = useAnswers()
  return (
    <ItemMore
      id={statement.id}
      words={words}
      onMove={(by) => void hear(actions.onMove(statement, by))}
      onRemove={() => void hear(actions.onDelete(statement))}
    >
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
      <Opened words={{ words: details("open"), whole: details("openIt", { name }) }}>
        {(close) => (
          <DetailsForm statement={statement} others={others} onDetails={actions.onDetails} onDone={close} />
        )}
      </Opened>
      {statement.history.length > 0 && (
        <Opened words={{ words: details("history.button"), whole: details("history.buttonIt", { name }) }}>
          {() => <History statement={statement} onBringBack={actions.onBringBack} />}
        </Opened>
      )}
    </ItemMore>
  )
}

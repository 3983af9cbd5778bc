import { useState } from "preact/hooks"
import { privacies, type Statement } from "../../domain/statement.ts"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
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
  const inWords = useProblems()
  const [problem, setProblem] = useState<Tellable>()
  const act = async (answer: Promise<Answer>) => {
    const done = await answer
    setProblem(done.ok ? undefined : done.problem)
  }
  return (
    <div class="more">
      <PlaceButtons
        place={place}
        of={of}
        up={{ words: t("up"), whole: t("upIt", { name }) }}
        down={{ words: t("down"), whole: t("downIt", { name }) }}
        remove={{ words: t("delete"), whole: t("deleteIt", { name }) }}
        onMove={(by) => void act(actions.onMove(statement, by))}
        onRemove={() => void act(actions.onDelete(statement))}
      />
      <Choice
        legend={t("privacy.legend")}
        options={privacies.map((value) => ({
          value,
          label: t(`privacy.${value}`),
        }))}
        value={statement.privacy}
        onChoose={(privacy) => void act(actions.onPrivacy(statement, privacy))}
        problem={inWords(problem)}
      />
    </div>
  )
}

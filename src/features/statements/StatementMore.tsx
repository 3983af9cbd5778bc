import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { privacies, type Statement } from "../../domain/statement.ts"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Choice } from "../../ui/Choice.tsx"

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
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)
  const pressed = useRef<typeof up>(undefined)
  // The browser lets go of the focus when a list is put in another order; it belongs back on the button that did it.
  useLayoutEffect(() => {
    pressed.current?.current?.focus()
    pressed.current = undefined
  }, [place])
  const act = async (answer: Promise<Answer>) => {
    const done = await answer
    setProblem(done.ok ? undefined : done.problem)
  }
  const move = (by: -1 | 1) => {
    pressed.current = by === -1 ? up : down
    void act(actions.onMove(statement, by))
  }
  return (
    <div class="more">
      <div class="row">
        <Button label={t("upIt", { name })} busy={place === 1} buttonRef={up} onPress={() => move(-1)}>
          {t("up")}
        </Button>
        <Button label={t("downIt", { name })} busy={place === of} buttonRef={down} onPress={() => move(1)}>
          {t("down")}
        </Button>
        <Button label={t("deleteIt", { name })} onPress={() => void act(actions.onDelete(statement))}>
          {t("delete")}
        </Button>
      </div>
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

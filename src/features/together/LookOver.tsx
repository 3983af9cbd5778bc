import { useState } from "preact/hooks"
import type { Statement } from "../../domain/statement.ts"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { kindWords } from "../../i18n/kind-words.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Field } from "../../ui/Field.tsx"
import { useFocusAfterDelete, useFocusBack, useFocusWhen } from "../../ui/focus.ts"
import { Form } from "../../ui/Form.tsx"

type Actions = {
  readonly onReword: (statement: Statement, typed: string) => Promise<Answer>
  readonly onTakeAway: (statement: Statement) => Promise<Answer>
}
type Props = Actions & { readonly written: readonly Statement[]; readonly onDone: () => void }

/** Everything that was written together, for the person to look over: each can be said another way or taken away. */
export function LookOver({ written, onDone, ...actions }: Props) {
  const t = useTexts("together")
  const opening = useFocusWhen<HTMLHeadingElement>(true)
  const afterDelete = useFocusAfterDelete(written.length)
  const ref = (element: HTMLHeadingElement | null) => {
    opening.current = element
    afterDelete.current = element
  }
  return (
    <>
      <h2 ref={ref} tabIndex={-1}>
        {t("endTitle")}
      </h2>
      <p>{t(written.length === 0 ? "nothing" : "endLead")}</p>
      <ul class="list">
        {written.map((one) => (
          <Written key={one.id} statement={one} {...actions} />
        ))}
      </ul>
      <p>
        <Button look="next" onPress={onDone}>
          {t("done")}
        </Button>
      </p>
    </>
  )
}

function Written({ statement, onReword, onTakeAway }: Actions & { readonly statement: Statement }) {
  const t = useTexts("together")
  const shell = useTexts("shell")
  const inWords = useProblems()
  const [typed, setTyped] = useState<string>()
  const [problem, setProblem] = useState<Tellable>()
  const change = useFocusBack(typed !== undefined)
  const { text: words } = statement
  const close = () => {
    setTyped(undefined)
    setProblem(undefined)
  }
  const hear = async (doing: Promise<Answer>) => {
    const answer = await doing
    if (answer.ok) close()
    else setProblem(answer.problem)
  }
  return (
    <li>
      <p class="soft">{kindWords(`${statement.kind}.title`)}</p>
      {typed === undefined ? (
        <>
          <p class="own" dir="auto">
            {words}
          </p>
          {problem && (
            <p class="problem" role="alert">
              {inWords(problem)}
            </p>
          )}
          <p class="row">
            <Button buttonRef={change} label={t("changeIt", { words })} onPress={() => setTyped(words)}>
              {t("change")}
            </Button>
            <Button
              look="quiet"
              label={t("takeAwayIt", { words })}
              onPress={() => void hear(onTakeAway(statement))}
            >
              {t("takeAway")}
            </Button>
          </p>
        </>
      ) : (
        <Form
          save={t("mine")}
          onSave={() => void hear(onReword(statement, typed))}
          cancel={{ words: shell("cancel"), onPress: close }}
        >
          <Field
            kind="text"
            label={t("words")}
            value={typed}
            onInput={setTyped}
            problem={inWords(problem)}
            takesFocus
          />
        </Form>
      )}
    </li>
  )
}

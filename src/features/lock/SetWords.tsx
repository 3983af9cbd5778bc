import { useEffect, useState } from "preact/hooks"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Choice } from "../../ui/Choice.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { Tick } from "../../ui/Tick.tsx"
import { useWork, Working } from "./Working.tsx"

type Props = {
  readonly title: string
  readonly makeWords: () => Promise<readonly string[]>
  readonly onSet: (words: string, signal: AbortSignal) => Promise<Answer>
  readonly onStop: () => void
  readonly onDone: () => void
}

/** Four words that are made, or words the person thinks of; typed twice unless they can be seen. */
export function SetWords({ title, makeWords, onSet, onStop, onDone }: Props) {
  const t = useTexts("lock")
  const shell = useTexts("shell")
  const inWords = useProblems()
  const [how, setHow] = useState<"four" | "own">("four")
  const [four, setFour] = useState<readonly string[]>([])
  const [typed, setTyped] = useState("")
  const [again, setAgain] = useState("")
  const [isShown, setShown] = useState(false)
  const [isDifferent, setDifferent] = useState(false)
  const [problem, setProblem] = useState<Tellable>()
  const work = useWork()
  const heading = useFocusWhen<HTMLHeadingElement>(true)
  const [isHere, setHere] = useState(true)
  const draw = () => makeWords().then(setFour, () => setHere(false)) // their list comes from the network the first time
  useEffect(() => void draw(), [makeWords])

  const save = async () => {
    const differs = how === "own" && !isShown && typed.normalize("NFKC") !== again.normalize("NFKC")
    setDifferent(differs)
    setProblem(undefined)
    if (differs) return
    const answer = await work.run((signal) => onSet(how === "four" ? four.join(" ") : typed, signal))
    if (answer === undefined) return
    if (answer.ok) onDone()
    else setProblem(answer.problem)
  }
  return (
    <section class="card" aria-labelledby="set-words" data-secret>
      <h2 id="set-words" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <Form
        save={t(how === "four" ? "set.use" : "set.save")}
        cancel={{ words: shell("cancel"), onPress: onStop }}
        problem={how === "four" || problem?.kind !== "too-short" ? inWords(problem) : undefined}
        busy={work.isBusy || (how === "four" && four.length === 0)}
        onSave={() => void save()}
      >
        <Choice
          legend={t("set.how")}
          options={[
            { value: "four", label: t("set.four"), hint: t("set.fourHint") },
            { value: "own", label: t("set.own"), hint: t("set.ownHint") },
          ]}
          value={how}
          onChoose={(chosen) => {
            setHow(chosen)
            setProblem(undefined)
          }}
        />
        {how === "four" ? (
          <>
            <p class="own" translate={false} role="status" aria-label={t("set.words")}>
              {four.length > 0 ? four.join(" ") : t(isHere ? "set.making" : "set.notHere")}
            </p>
            <p>
              <Button onPress={() => void draw()}>{t("set.other")}</Button>
            </p>
          </>
        ) : (
          <>
            <Field
              kind={isShown ? "shown" : "passphrase"}
              label={t("set.label")}
              hint={t("set.ownHint")}
              value={typed}
              onInput={setTyped}
              problem={problem?.kind === "too-short" ? inWords(problem) : undefined}
            />
            <Tick label={t("set.show")} checked={isShown} onChange={setShown} />
            {!isShown && (
              <Field
                kind="passphrase"
                label={t("set.again")}
                value={again}
                onInput={setAgain}
                problem={isDifferent ? t("set.differ") : undefined}
              />
            )}
          </>
        )}
      </Form>
      <Working work={work} />
    </section>
  )
}

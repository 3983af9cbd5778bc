import { useEffect, useRef, useState } from "preact/hooks"
import type { Kind } from "../../domain/kinds.ts"
import type { Statement } from "../../domain/statement.ts"
import { checkWords } from "../../domain/words.ts"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { kindWords } from "../../i18n/kind-words.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { LastWord } from "./LastWord.tsx"

type Props = {
  readonly kind: Kind
  readonly place: { readonly n: number; readonly of: number }
  /** What may be seen of what stands here already. */
  readonly soFar: readonly Statement[]
  readonly hasRoom: boolean
  readonly onKeep: (typed: string) => Promise<Answer>
  readonly onNext: () => void
  readonly onBefore: (() => void) | undefined
  readonly onStop: () => void
}

/** One question: what was said so far, one place to write, and the person's last word before anything is kept. */
export function Question({ kind, place, soFar, hasRoom, onKeep, onNext, onBefore, onStop }: Props) {
  const t = useTexts("together")
  const inWords = useProblems()
  const [typed, setTyped] = useState("")
  const [isRead, setRead] = useState(false)
  const [kept, setKept] = useState(0)
  const [problem, setProblem] = useState<Tellable>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [kept, isRead])

  const read = () => {
    const checked = checkWords(typed)
    setProblem(checked.ok ? undefined : checked.problem)
    setRead(checked.ok)
  }
  const clear = () => {
    setTyped("")
    setRead(false)
    setProblem(undefined)
    setKept(kept + 1)
  }
  const keep = async () => {
    const answer = await onKeep(typed)
    if (answer.ok) clear()
    else {
      setRead(false)
      setProblem(answer.problem)
    }
  }
  if (isRead)
    return (
      <LastWord
        words={typed.trim()}
        onMine={() => void keep()}
        onReword={() => setRead(false)}
        onDrop={clear}
      />
    )
  return (
    <>
      <p class="soft">{t("place", place)}</p>
      <h2 ref={heading} tabIndex={-1}>
        {kindWords(`${kind}.title`)}
      </h2>
      <p>{kindWords(`${kind}.why`)}</p>
      {soFar.length > 0 && (
        <>
          <h3>{t("soFar")}</h3>
          <ul class="list">
            {soFar.map((one) => (
              <li key={one.id} class="own" dir="auto">
                {one.text}
              </li>
            ))}
          </ul>
        </>
      )}
      {hasRoom ? (
        <Form save={t("read")} onSave={read}>
          <p class="example">{t("example", { words: kindWords(`${kind}.example`) })}</p>
          <Field kind="text" label={t("words")} value={typed} onInput={setTyped} problem={inWords(problem)} />
        </Form>
      ) : (
        <p>{t("full")}</p>
      )}
      <p class="row">
        <Button onPress={onNext}>{t(kept === 0 ? "skip" : "next")}</Button>
        {onBefore && <Button onPress={onBefore}>{t("before")}</Button>}
        <Button look="quiet" onPress={onStop}>
          {t("stop")}
        </Button>
      </p>
    </>
  )
}

import { useEffect, useState } from "preact/hooks"
import { type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Result } from "../../kit/result.ts"
import { Button } from "../../ui/Button.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { askedParts, isPart, partsOf } from "./code.ts"

export type CodeActions = {
  /** Makes a code, which is shown once. */
  readonly onMakeCode: () => Promise<Result<string, Tellable>>
  /** The paper was not wanted: no code opens anything. */
  readonly onSkipCode: () => Promise<void>
  readonly onCodeKept: () => void
  readonly onPrint: () => void
}
type Props = {
  readonly today: string
  readonly actions: CodeActions
  readonly onDone: () => void
}

/** A code that is made, shown once, printed, and typed back in part: only then does anybody know that the paper is right. */
export function CodeSteps({ today, actions, onDone }: Props) {
  const t = useTexts("lock")
  const inWords = useProblems()
  const [code, setCode] = useState<string>()
  const [problem, setProblem] = useState<Tellable>()
  const [step, setStep] = useState<"shown" | "check">("shown")
  const make = async () => {
    const made = await actions.onMakeCode()
    if (made.ok) setCode(made.value)
    else setProblem(made.problem)
  }
  useEffect(() => void make(), [])
  const skip = async () => {
    await actions.onSkipCode()
    onDone()
  }
  if (code === undefined)
    return (
      <div class="card" role="status">
        <p>{inWords(problem) ?? t("set.working")}</p>
        {problem && <Button onPress={onDone}>{t("code.skip")}</Button>}
      </div>
    )
  if (step === "check")
    return (
      <Check
        code={code}
        onBack={() => setStep("shown")}
        onRight={() => {
          actions.onCodeKept()
          onDone()
        }}
      />
    )
  return (
    <>
      <Shown
        code={code}
        onPrint={actions.onPrint}
        onHave={() => setStep("check")}
        onSkip={() => void skip()}
      />
      <Sheet code={code} today={today} />
    </>
  )
}

type ShownProps = {
  readonly code: string
  readonly onPrint: () => void
  readonly onHave: () => void
  readonly onSkip: () => void
}

function Shown({ code, onPrint, onHave, onSkip }: ShownProps) {
  const t = useTexts("lock")
  const heading = useFocusWhen<HTMLHeadingElement>(true)
  return (
    <section class="card" aria-labelledby="code-title" data-secret data-shown-once>
      <h2 id="code-title" ref={heading} tabIndex={-1}>
        {t("code.title")}
      </h2>
      <p>{t("code.why")}</p>
      <p>
        <strong>{t("code.once")}</strong>
      </p>
      <Groups code={code} />
      <p>{t("code.keep")}</p>
      <p class="row">
        <Button onPress={onPrint}>{t("code.print")}</Button>
        <Button look="next" onPress={onHave}>
          {t("code.have")}
        </Button>
        <Button look="quiet" onPress={onSkip}>
          {t("code.skip")}
        </Button>
      </p>
    </section>
  )
}

function Groups({ code }: { readonly code: string }) {
  const t = useTexts("lock")
  return (
    <ol class="code" aria-label={t("code.label")} translate={false}>
      {partsOf(code).map((part, n) => (
        <li key={n}>{part}</li>
      ))}
    </ol>
  )
}

/** The paper. It says what it opens, and on what; not by which app. */
function Sheet({ code, today }: { readonly code: string; readonly today: string }) {
  const t = useTexts("lock")
  return (
    <section class="papers paper-only" aria-hidden="true">
      <article class="sheet">
        <h2>{t("code.sheet")}</h2>
        <Groups code={code} />
        <p>{t("code.sheetWhy")}</p>
        <p>{t("code.sheetKeep")}</p>
        <p>{t("code.madeOn", { day: today })}</p>
      </article>
    </section>
  )
}

type CheckProps = { readonly code: string; readonly onBack: () => void; readonly onRight: () => void }

function Check({ code, onBack, onRight }: CheckProps) {
  const t = useTexts("lock")
  const asked = askedParts(code)
  const [typed, setTyped] = useState<readonly string[]>(asked.map(() => ""))
  const [wrong, setWrong] = useState<readonly boolean[]>([])
  const check = () => {
    const isWrong = asked.map((part, n) => !isPart(typed[n] ?? "", code, part))
    setWrong(isWrong)
    if (!isWrong.includes(true)) onRight()
  }
  return (
    <section class="card" aria-labelledby="code-check" data-secret data-shown-once>
      <h2 id="code-check">{t("code.check")}</h2>
      <p>{t("code.checkWhy")}</p>
      <Form save={t("code.right")} cancel={{ words: t("code.again"), onPress: onBack }} onSave={check}>
        {asked.map((part, n) => (
          <Field
            key={part}
            kind="shown"
            label={t("code.part", { n: part + 1 })}
            value={typed[n] ?? ""}
            onInput={(value) => setTyped(typed.with(n, value))}
            problem={wrong[n] ? t("code.wrong") : undefined}
            takesFocus={n === 0}
          />
        ))}
      </Form>
    </section>
  )
}

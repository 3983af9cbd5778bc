import { useRef, useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { useDesk } from "../services.ts"
import { wordsFor } from "../words.ts"
import { type AnswerProblem, readyAnswer, type ReadyAnswer, sendAnswer } from "./send-answer.ts"

type Props = {
  readonly booking: string
  readonly replyKey: string
  readonly about: { readonly who: string; readonly when: string }
  readonly onAnswered: () => void
  readonly onSignedOut: () => void
}

/** Answering one conversation: in words, or that the team can't do it. What was typed stays until it has arrived. */
export function Answering({ booking, replyKey, about, onAnswered, onSignedOut }: Props) {
  const t = useTexts("desk")
  const problems = useTexts("problems")
  const services = useDesk()
  const [open, setOpen] = useState<"words" | "cannot">()
  const [typed, setTyped] = useState("")
  const [problem, setProblem] = useState<AnswerProblem>()
  const [state, setState] = useState<"sending" | "sent">()
  const ready = useRef<ReadyAnswer | undefined>(undefined)
  const cannot = open === "cannot"

  async function send() {
    setProblem(undefined)
    const made = await readyAnswer({ booking, replyKey, cannot, typed }, ready.current, services)
    if (!made.ok) return setProblem(made.problem)
    ready.current = made.value
    setState("sending")
    const sent = await sendAnswer(booking, made.value, services)
    setState(sent.ok ? "sent" : undefined)
    if (sent.ok) {
      ready.current = undefined
      setTyped("")
      setOpen(undefined)
      return onAnswered()
    }
    if (sent.problem.kind === "signed-out") return onSignedOut()
    setProblem(sent.problem)
  }
  const start = (way: "words" | "cannot") => {
    setOpen(way)
    setState(undefined)
  }
  const said = problem && wordsFor(problem, t, problems)
  if (open === undefined) {
    return (
      <>
        <div class="row">
          <Button label={t("answer.answerThis", about)} onPress={() => start("words")}>
            {t("answer.answer")}
          </Button>
          <Button look="quiet" label={t("answer.cannotThis", about)} onPress={() => start("cannot")}>
            {t("answer.cannot")}
          </Button>
        </div>
        <p role="status">{state === "sent" && t("answer.sent")}</p>
      </>
    )
  }
  return (
    <Form
      save={cannot ? t("answer.tell") : t("answer.send")}
      busy={state === "sending"}
      cancel={{ words: t("answer.cancel"), onPress: () => setOpen(undefined) }}
      onSave={() => void send()}
    >
      {cannot && <p>{t("answer.cannotLead")}</p>}
      <Field
        kind="text"
        takesFocus
        label={cannot ? t("answer.cannotWords") : t("answer.words")}
        hint={t("answer.wordsHint")}
        value={typed}
        onInput={setTyped}
        problem={said}
      />
      <p role="status">{state === "sending" && t("answer.sending")}</p>
    </Form>
  )
}

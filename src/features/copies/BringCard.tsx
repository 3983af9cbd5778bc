import { useRef, useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Card } from "../../ui/Card.tsx"
import { Field } from "../../ui/Field.tsx"
import { FileField } from "../../ui/FileField.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { Form } from "../../ui/Form.tsx"
import { type Look, SideBySide, type Way } from "./SideBySide.tsx"
import type { Step } from "./steps.ts"
import { type Asked, useWhyNot } from "./why-not.tsx"
import { WhyNot } from "./WhyNot.tsx"
import { Working } from "./Working.tsx"

export type BringActions = {
  /** Opens a file with the words as typed, and looks at what it would change. Nothing is changed. */
  readonly onOpen: (
    file: File,
    typed: string,
    onStep: (step: Step) => void,
    stop: AbortSignal,
  ) => Promise<Asked<Look>>
  /** Brings back the copy that was opened last: all of it, or nothing. */
  readonly onBring: (way: Way) => Promise<Asked<unknown>>
}

type Now =
  | { readonly at: "choose" | "done" }
  | { readonly at: "opening"; readonly step: Step }
  | { readonly at: "look"; readonly look: Look; readonly isBusy: boolean }

/** Bringing a copy back: the file and its words, then here and there side by side, and only then the change. */
export function BringCard({ onOpen, onBring }: BringActions) {
  const t = useTexts("copies")
  const whyNot = useWhyNot()
  const [now, setNow] = useState<Now>({ at: "choose" })
  const [file, setFile] = useState<File>()
  const [typed, setTyped] = useState("")
  const [missing, setMissing] = useState<"first" | "wordsFirst">()
  const [problem, setProblem] = useState<string>()
  const stop = useRef(new AbortController())

  const open = async () => {
    setProblem(undefined)
    const lacks = file === undefined ? "first" : typed.trim() === "" ? "wordsFirst" : undefined
    setMissing(lacks)
    if (file === undefined || lacks !== undefined) return
    stop.current = new AbortController()
    setNow({ at: "opening", step: "opening" })
    const opened = await onOpen(file, typed, (step) => setNow({ at: "opening", step }), stop.current.signal)
    if (opened.ok) return setNow({ at: "look", look: opened.value, isBusy: false })
    setProblem(whyNot(opened.problem.kind))
    // A file the browser let go of has to be chosen again, and its place is drawn anew.
    setFile(undefined)
    setNow({ at: "choose" })
  }
  const bring = async (look: Look, way: Way) => {
    setNow({ at: "look", look, isBusy: true })
    const done = await onBring(way)
    setProblem(done.ok ? undefined : whyNot(done.problem.kind))
    if (done.ok) setTyped("")
    setNow(done.ok ? { at: "done" } : { at: "look", look, isBusy: false })
  }

  if (now.at === "opening")
    return (
      <Card title={t("bring.title")}>
        <Working step={now.step} onStop={() => stop.current.abort()} />
      </Card>
    )
  if (now.at === "look")
    return (
      <SideBySide
        look={now.look}
        isBusy={now.isBusy}
        problem={problem}
        onBring={(way) => void bring(now.look, way)}
        onLeave={() => {
          setProblem(undefined)
          setNow({ at: "choose" })
        }}
      />
    )
  if (now.at === "done") return <Back />
  return (
    <Card title={t("bring.title")}>
      <p>{t("bring.how")}</p>
      <p>{t("bring.own")}</p>
      <WhyNot words={problem} />
      <Form save={t("bring.open")} onSave={() => void open()}>
        <FileField
          label={t("bring.file")}
          hint={t("bring.fileHint")}
          onFile={setFile}
          problem={missing === "first" ? t("bring.first") : undefined}
        />
        <Field
          label={t("bring.words")}
          hint={t("bring.wordsHint")}
          value={typed}
          onInput={setTyped}
          problem={missing === "wordsFirst" ? t("bring.wordsFirst") : undefined}
        />
      </Form>
    </Card>
  )
}

function Back() {
  const t = useTexts("copies")
  const words = useFocusWhen<HTMLParagraphElement>(true)
  return (
    <Card title={t("done.title")}>
      <p class="lead" role="status" ref={words} tabIndex={-1}>
        {t("done.words")}
      </p>
      <p>{t("done.lock")}</p>
      <p>
        <Link class="button next" to="/plan">
          {t("done.plan")}
        </Link>
      </p>
    </Card>
  )
}

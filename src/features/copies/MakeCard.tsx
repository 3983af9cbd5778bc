import { useRef, useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import { useFocusBack } from "../../ui/focus.ts"
import { type Asked, useWhyNot } from "./why-not.tsx"
import { type Made, Ready, type ReadyActions } from "./Ready.tsx"
import { SixWords } from "./SixWords.tsx"
import type { Step } from "./steps.ts"
import { WhyNot } from "./WhyNot.tsx"
import { Working } from "./Working.tsx"

type NewWords = { readonly words: readonly string[]; readonly asked: readonly number[] }
export type MakeActions = ReadyActions & {
  /** Six new words, and which two are typed back. Rejects where their list does not come. */
  readonly onWords: () => Promise<NewWords>
  readonly onMake: (
    words: readonly string[],
    onStep: (step: Step) => void,
    stop: AbortSignal,
  ) => Promise<Asked<Made>>
}
type Props = MakeActions & { readonly isEmpty: boolean }

type Now =
  | { readonly at: "rest" | "coming" }
  | ({ readonly at: "words" } & NewWords)
  | { readonly at: "making"; readonly step: Step }
  | { readonly at: "ready"; readonly made: Made; readonly words: readonly string[] }

/** Making a copy: what it is, six words, two of them back, the making, and the file once it was opened. */
export function MakeCard({ isEmpty, onWords, onMake, ...after }: Props) {
  const t = useTexts("copies")
  const [now, setNow] = useState<Now>({ at: "rest" })
  const [problem, setProblem] = useState<string>()
  const stop = useRef(new AbortController())
  const whyNot = useWhyNot()
  // Where something is said about it, the focus is there.
  const opener = useFocusBack(now.at !== "rest" || problem !== undefined)

  const rest = (why?: string) => {
    setProblem(why)
    setNow({ at: "rest" })
  }
  const begin = async () => {
    setProblem(undefined)
    setNow({ at: "coming" })
    try {
      setNow({ at: "words", ...(await onWords()) })
    } catch {
      rest(whyNot("not-begun"))
    }
  }
  const make = async (words: readonly string[]) => {
    stop.current = new AbortController()
    setNow({ at: "making", step: "gathering" })
    const made = await onMake(words, (step) => setNow({ at: "making", step }), stop.current.signal)
    if (made.ok) setNow({ at: "ready", made: made.value, words })
    else rest(whyNot(made.problem.kind))
  }

  return (
    <Card title={t("make.title")}>
      {(now.at === "rest" || now.at === "coming") && (
        <>
          <ul>
            <li>{t("make.inside")}</li>
            <li>{t("make.who")}</li>
            <li>{t("make.nobody")}</li>
            <li>{t("make.where")}</li>
            <li>{t("make.apart")}</li>
          </ul>
          <WhyNot words={problem} />
          {isEmpty ? (
            <p>{t("make.nothing")}</p>
          ) : (
            <p>
              <Button look="next" buttonRef={opener} busy={now.at === "coming"} onPress={() => void begin()}>
                {t(now.at === "coming" ? "make.coming" : "make.start")}
              </Button>
            </p>
          )}
        </>
      )}
      {now.at === "words" && (
        <SixWords
          words={now.words}
          asked={now.asked}
          onRight={() => void make(now.words)}
          onCancel={() => rest()}
        />
      )}
      {now.at === "making" && <Working step={now.step} onStop={() => stop.current.abort()} />}
      {now.at === "ready" && <Ready made={now.made} words={now.words} onDone={() => rest()} {...after} />}
    </Card>
  )
}

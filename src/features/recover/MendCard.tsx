import { useState } from "preact/hooks"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"

type Props = {
  /** Hands over the sealed copy as a file. */
  readonly onSave: () => void
  /** Clears what is damaged and puts the copy back; the page is loaded anew after `ok`. */
  readonly onMend: () => Promise<Answer>
}

/** Mends storage that does not open from the sealed copy beside it, which is offered as a file first. */
export function MendCard({ onSave, onMend }: Props) {
  const t = useTexts("recover")
  const inWords = useProblems()
  const [isSaved, setSaved] = useState(false)
  const [isMending, setMending] = useState(false)
  const [problem, setProblem] = useState<Tellable>()
  const save = () => {
    onSave()
    setSaved(true)
  }
  const mend = async () => {
    setMending(true)
    setProblem(undefined)
    const done = await onMend()
    if (!done.ok) {
      setMending(false)
      setProblem(done.problem)
    }
  }
  return (
    <Card title={t("mend.title")}>
      <p>{t("mend.words")}</p>
      <p>{t("mend.saveHint")}</p>
      <p>{t("mend.saveWho")}</p>
      <Button look={isSaved ? "plain" : "next"} onPress={save}>
        {t("mend.save")}
      </Button>
      <p>{t("mend.doHint")}</p>
      <Button look={isSaved ? "next" : "plain"} busy={isMending} onPress={() => void mend()}>
        {t("mend.do")}
      </Button>
      <div role="status">
        {isMending && <p>{t("mend.doing")}</p>}
        {!isMending && problem && <p>{problem.kind === "not-saved" ? t("mend.again") : inWords(problem)}</p>}
        {isSaved && !isMending && !problem && <p>{t("mend.saved")}</p>}
      </div>
    </Card>
  )
}

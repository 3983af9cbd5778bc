import { useState } from "preact/hooks"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Card } from "../../ui/Card.tsx"
import { FileField } from "../../ui/FileField.tsx"

type Props = {
  /** Takes the file in which a sealed copy was saved from this very page. */
  readonly onFile: (file: File) => Promise<Answer>
}

/** For a device that remembers a vault where nothing of it is left: never a first visit, and never started anew without a word. */
export function UsedBefore({ onFile }: Props) {
  const t = useTexts("recover")
  const inWords = useProblems()
  const [problem, setProblem] = useState<Tellable>()
  const take = async (file: File | undefined) => {
    const done = file && (await onFile(file))
    setProblem(done === undefined || done.ok ? undefined : done.problem)
  }
  return (
    <Card title={t("before.title")}>
      <p>{t("before.words")}</p>
      <p>{t("before.why")}</p>
      <p>
        <Link class="button next" to="/copies">
          {t("before.copy")}
        </Link>
      </p>
      <FileField
        label={t("before.file")}
        hint={t("before.fileHint")}
        problem={problem?.kind === "unopenable" ? t("before.notIt") : inWords(problem)}
        onFile={(file) => void take(file)}
      />
      <p>
        <Link class="button" to="/safe">
          {t("before.new")}
        </Link>
      </p>
      <p class="soft">{t("before.newHint")}</p>
      <p>{t("now.hub")}</p>
    </Card>
  )
}

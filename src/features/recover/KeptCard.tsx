import { useState } from "preact/hooks"
import { dateInWords } from "../../i18n/moments.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"

type Props = {
  readonly kept: readonly { readonly id: string; readonly keptOn: Day }[]
  readonly onBringBack: (id: string) => Promise<Answer>
}

/** Whole earlier states of everything, each of which can be brought back. Asked twice, though nothing is lost by it. */
export function KeptCard({ kept, onBringBack }: Props) {
  const t = useTexts("recover")
  const shell = useTexts("shell")
  const { said, hear } = useAnswers()
  const [asked, setAsked] = useState<string>()
  return (
    <Card title={t("kept.title")}>
      <p>{t("kept.words")}</p>
      <ul>
        {kept.map(({ id, keptOn }) => {
          const day = dateInWords(keptOn)
          return (
            <li key={id}>
              <p>{t("kept.line", { day })}</p>
              {asked === id ? (
                <>
                  <p>{t("kept.sure")}</p>
                  <p class="row">
                    <Button onPress={() => void hear(onBringBack(id))}>{t("kept.yes")}</Button>
                    <Button look="quiet" onPress={() => setAsked(undefined)}>
                      {shell("cancel")}
                    </Button>
                  </p>
                </>
              ) : (
                <Button label={t("kept.backOf", { day })} onPress={() => setAsked(id)}>
                  {t("kept.back")}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <p role="status">{said}</p>
    </Card>
  )
}

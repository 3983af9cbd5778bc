import type { Statement } from "../../../domain/statement.ts"
import { dateOfInWords } from "../../../i18n/moments.ts"
import { type Answer, useAnswers } from "../../../i18n/problems.ts"
import { useTexts } from "../../../i18n/texts.ts"
import { shortly } from "../../../kit/shortly.ts"
import { Button } from "../../../ui/Button.tsx"

type Was = Statement["history"][number]
export type HistoryActions = {
  readonly onBringBack: (statement: Statement, was: Was) => Promise<Answer>
}
type Props = HistoryActions & { readonly statement: Statement }

/** What a statement said before, the last first, each with its date; any of it can be its words again. */
export function History({ statement, onBringBack }: Props) {
  const t = useTexts("details")
  const { said, hear } = useAnswers()
  return (
    <div class="before">
      <p class="soft">{t("history.kept")}</p>
      {said !== undefined && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
      <ul class="list">
        {statement.history
          .map((was, at) => (
            // History only ever grows at its end: its place there is its name.
            <li key={at}>
              <p class="soft">{t("history.until", { day: dateOfInWords(was.until) })}</p>
              <p class="own offer" dir="auto">
                {was.text}
              </p>
              <BringBack
                isNow={was.text === statement.text}
                name={shortly(was.text)}
                onPress={() => void hear(onBringBack(statement, was))}
              />
            </li>
          ))
          .toReversed()}
      </ul>
    </div>
  )
}

type BringBackProps = { readonly isNow: boolean; readonly name: string; readonly onPress: () => void }

// It stays where it is when it can do nothing more, so that the focus is not lost.
function BringBack({ isNow, name, onPress }: BringBackProps) {
  const t = useTexts("details")
  return isNow ? (
    <Button look="quiet" busy onPress={onPress}>
      {t("history.now")}
    </Button>
  ) : (
    <Button look="quiet" label={t("history.backIt", { name })} onPress={onPress}>
      {t("history.back")}
    </Button>
  )
}

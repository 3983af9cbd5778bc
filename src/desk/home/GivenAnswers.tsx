import { momentInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { GivenAnswer } from "../reading/conversation.ts"

type Props = { readonly answers: readonly GivenAnswer[]; readonly timeZone: string }

/** What the team answered, oldest first. One that does not open is said, and hides no other. */
export function GivenAnswers({ answers, timeZone }: Props) {
  const t = useTexts("desk")
  if (answers.length === 0) return null
  return (
    <>
      <h3>{t("answer.wrote")}</h3>
      <ul class="list">
        {answers.map(({ id, at, said }) => (
          <li key={id}>
            {said === undefined && <p>{t("answer.unopened")}</p>}
            {said?.cannot && <p>{t("answer.saidCannot")}</p>}
            {said && said.text !== "" && (
              <p class="kept-lines" dir="auto">
                {said.text}
              </p>
            )}
            <p class="soft">{momentInWords(at, timeZone)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

import type { Booking } from "../../domain/booking.ts"
import { momentInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"

type Props = { readonly answers: Booking["answers"]; readonly timeZone: string }

/** What the team wrote back, oldest first. */
export function TeamAnswers({ answers, timeZone }: Props) {
  const t = useTexts("booking")
  const written = answers.filter((one) => one.text !== "")
  if (written.length === 0) return null
  return (
    <>
      <h3>{t("teamWrote")}</h3>
      <ul class="list">
        {written.map((one) => (
          <li key={one.id}>
            <p class="own" dir="auto">
              {one.text}
            </p>
            <p class="soft">{momentInWords(one.at, timeZone)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

import { mayPrint } from "../../domain/whole-plan.ts"
import type { Statement } from "../../domain/statement.ts"
import { dateInWords, dateOfInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Rules, WriteHere } from "./lines.tsx"
import { Sheets } from "./Sheets.tsx"

type Props = {
  readonly notes: readonly Statement[]
  readonly alsoPrivate: boolean
  readonly isMadeUp: boolean
  readonly asOf: Day
}

/** What should be better, to hand over or to post. It names nobody: whether a name goes on it is written by hand. */
export function NoteSheets({ notes, alsoPrivate, isMadeUp, asOf }: Props) {
  const t = useTexts("paper")
  const printed = notes.filter((one) => mayPrint(one, alsoPrivate))
  const marks = [
    ...(isMadeUp ? [t("sheet.madeUp")] : []),
    ...(printed.some((one) => one.privacy === "private") ? [t("sheet.ownCopy")] : []),
  ]
  return (
    <Sheets marks={marks}>
      <h2 class="sheet-name">{t("chapters.better")}</h2>
      <WriteHere label={t("note.to")} />
      {printed.map((one) => (
        <div class="sheet-item chapter" key={one.id}>
          <p class="sheet-own" dir="auto">
            {one.text}
          </p>
          <p>{t("note.written", { day: dateOfInWords(one.createdAt) })}</p>
        </div>
      ))}
      <section class="chapter sheet-item">
        <p>{t("note.answer")}</p>
        <WriteHere label={t("note.from")} />
        <WriteHere label={t("note.reach")} />
      </section>
      <section class="chapter sheet-item">
        <h3>{t("note.mine")}</h3>
        <WriteHere label={t("note.given")} />
        <p>{t("note.said")}</p>
        <Rules count={4} />
      </section>
      <footer class="sheet-foot">
        <p>{t("asOf", { day: dateInWords(asOf) })}</p>
      </footer>
    </Sheets>
  )
}

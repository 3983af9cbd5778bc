import type { Held } from "../../domain/summary.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { onCarerCard } from "./papers.ts"
import { Sheets } from "./Sheets.tsx"
import { SheetName } from "./SummarySheet.tsx"

type Props = { readonly held: Held; readonly isMadeUp: boolean; readonly asOf: Day }

/** For whoever finds a carer who cannot speak: that somebody depends on them, who to ring, and what was written for this card. */
export function CarerCard({ held, isMadeUp, asOf }: Props) {
  const t = useTexts("paper")
  return (
    <Sheets marks={isMadeUp ? [t("sheet.madeUp")] : []}>
      <SheetName name={held.me.chosenName} on="page" />
      <p class="sheet-own">{t("carer.what")}</p>
      <p>{t("carer.why")}</p>
      {(["carer-covers", "carer-card"] as const).map((kind) => {
        const said = onCarerCard(held.statements, kind)
        if (said.length === 0) return null
        return (
          <section class="chapter" key={kind}>
            <h3>{t(kind === "carer-covers" ? "carer.ring" : "carer.know")}</h3>
            {said.map((one) => (
              <p class="sheet-item sheet-own" dir="auto" key={one.id}>
                {one.text}
              </p>
            ))}
          </section>
        )
      })}
      <footer class="sheet-foot">
        <p>{t("carer.danger")}</p>
        <p>{t("asOf", { day: dateInWords(asOf) })}</p>
      </footer>
    </Sheets>
  )
}

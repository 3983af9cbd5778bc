import { dateInWords, dateOfInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import type { Instant } from "../../kit/instant.ts"

/** What a sheet says of itself: the day it shows, the day its words were last changed, and how to ring the hub, where that is confirmed. */
export type Standing = {
  readonly asOf: Day
  readonly changedAt: Instant | undefined
  readonly hub: { readonly name: string; readonly number: string } | undefined
}

const numbers = ["danger", "nhs", "deaf", "samaritans", "shout"] as const

/** The end of a sheet: what the law makes of it, how old it is, and who can be rung at any hour. */
export function Foot({ standing }: { readonly standing: Standing }) {
  const t = useTexts("paper")
  const { asOf, changedAt, hub } = standing
  return (
    <footer class="sheet-foot">
      <Legal />
      <p>
        {t("asOf", { day: dateInWords(asOf) })}{" "}
        {changedAt !== undefined && t("changedOn", { day: dateOfInWords(changedAt) })}
      </p>
      <ul class="numbers">
        {hub && <li>{t("hub", { name: hub.name, number: hub.number })}</li>}
        {numbers.map((name) => (
          <li key={name}>{t(`numbers.${name}`)}</li>
        ))}
      </ul>
    </footer>
  )
}

/** What an advance statement is and is not, in three sentences. */
export function Legal() {
  const t = useTexts("paper")
  return (
    <p>
      {t("legal.what")} {t("legal.refusal")} {t("legal.read")}
    </p>
  )
}

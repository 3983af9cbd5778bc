import { clockInWords, weekdayInWords } from "../../i18n/moments.ts"
import { type Translate, useTexts } from "../../i18n/texts.ts"
import type { Instant } from "../../kit/instant.ts"
import type { Hub } from "../../wire/hubs.ts"
import { HubFact } from "./HubFact.tsx"
import { hoursInLines, openNow } from "./hours.ts"

/** When a hub is open. Whether it is open now is said only where the hub confirmed its hours, or is made up. */
export function Hours({ hub, now }: { readonly hub: Hub; readonly now: Instant }) {
  const t = useTexts("hubs")
  const { hours } = hub
  const sure = hours !== null && (hours.confirmed || hub.madeUp)
  return (
    <HubFact title={t("hours")} said={hours}>
      {sure && <p class="lead">{nowInWords(t, openNow(hours.open, now, hub.timeZone))}</p>}
      <ul class="list">
        {hoursInLines(hours?.open ?? []).map(({ first, last, stretches }) => (
          <li key={first}>
            {first === last
              ? weekdayInWords(first)
              : t("days", { first: weekdayInWords(first), last: weekdayInWords(last) })}
            {stretches.map((one) => (
              <div key={one.from}>
                {t("stretch", { from: clockInWords(one.from), until: clockInWords(one.until) })}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </HubFact>
  )
}

function nowInWords(t: Translate<"hubs">, state: ReturnType<typeof openNow>): string {
  if (state.open) return t("open.now", { time: clockInWords(state.until) })
  if (state.next === undefined) return t("open.shut")
  const time = clockInWords(state.next.from)
  if (state.next.days === 0) return t("open.today", { time })
  if (state.next.days === 1) return t("open.tomorrow", { time })
  return t("open.later", { time, day: weekdayInWords(state.next.weekday) })
}

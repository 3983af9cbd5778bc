import { dateInWords, timeInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { dayHere, dayOf } from "../../kit/day.ts"
import type { Instant } from "../../kit/instant.ts"
import { Notice } from "../../ui/Notice.tsx"

type Props = {
  /** The moment at the hub. */
  readonly now: Instant
  /** How many seconds this device's clock is ahead of it, and whether that is far. */
  readonly ahead: number
  readonly isFarOff: boolean
  readonly timeZone: string
}

/** Says that this phone's clock is wrong, or keeps another zone's time, where times and last days go by the hub's. Else nothing. */
export function ClockNote({ now, ahead, isFarOff, timeZone }: Props) {
  const t = useTexts("hubs")
  if (isFarOff)
    return (
      <Notice once="clock">
        <p>
          {t("clock.off", {
            phone: clockInWords(now + ahead, Intl.DateTimeFormat().resolvedOptions().timeZone),
            hub: clockInWords(now, timeZone),
          })}
        </p>
        <p>{t("clock.goesBy")}</p>
      </Notice>
    )
  return keepsOtherTime(now, timeZone) ? <Notice once="clock">{t("clock.zone")}</Notice> : null
}

// With the year, which may be what is wrong.
const clockInWords = (at: Instant, timeZone: string): string =>
  `${dateInWords(dayOf(at, timeZone))}, ${timeInWords(at, timeZone)}`

// Two zones may go by other names and keep the same time, or keep it for half the year only.
function keepsOtherTime(now: Instant, timeZone: string): boolean {
  const zone = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const
  const clock = (where: { readonly timeZone?: string }) =>
    new Intl.DateTimeFormat("en-GB", { ...zone, ...where }).format(new Date(now * 1000))
  return clock({ timeZone }) !== clock({}) || dayOf(now, timeZone) !== dayHere(now)
}

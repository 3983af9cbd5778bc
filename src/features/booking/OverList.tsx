import type { Booking } from "../../domain/booking.ts"
import { momentInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { standing } from "./bookings.ts"
import { TeamAnswers } from "./TeamAnswers.tsx"

type Props = {
  readonly bookings: readonly Booking[]
  readonly timeZoneOf: (booking: Booking) => string
  readonly onTakeOff: (booking: Booking) => Promise<void>
}

/** Bookings that are over, folded away. Nothing is said of whether somebody came. */
export function OverList({ bookings, timeZoneOf, onTakeOff }: Props) {
  const t = useTexts("booking")
  if (bookings.length === 0) return null
  return (
    <details>
      <summary>{t("before")}</summary>
      <ul class="list">
        {bookings.map((one) => {
          const zone = timeZoneOf(one)
          const when = one.startsAt === null ? t("comingIn") : momentInWords(one.startsAt, zone)
          const said = standing(one)
          return (
            <li key={one.id}>
              <p>
                {when} · {one.hubName}
              </p>
              {said !== "booked" && said !== "coming-in" && <p class="soft">{t(`over.${said}`)}</p>}
              <TeamAnswers answers={one.answers} timeZone={zone} />
              <Button look="quiet" onPress={() => void onTakeOff(one)} label={t("takeOffThis", { when })}>
                {t("takeOff")}
              </Button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

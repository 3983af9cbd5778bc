import type { ComponentChildren } from "preact"
import type { Booking } from "../../domain/booking.ts"
import { momentInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Instant } from "../../kit/instant.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import { Idea } from "../../ui/Idea.tsx"
import { standing } from "./bookings.ts"
import { TeamAnswers } from "./TeamAnswers.tsx"

export type BookingActions = {
  readonly onCancel: (booking: Booking) => Promise<void>
  /** The same words at another time. */
  readonly onInstead: (booking: Booking, startsAt: Instant) => Promise<void>
  readonly onTakeOff: (booking: Booking) => Promise<void>
}
type Props = {
  readonly booking: Booking
  readonly timeZone: string
  /** Free times to offer where this one went. */
  readonly instead: readonly Instant[]
  readonly actions: BookingActions
  /** The hub's number, where it is known. */
  readonly children?: ComponentChildren
}

const canEnd = ["coming-in", "waiting", "booked"]
const needsHub = ["coming-in", "waiting", "declined", "refused", "cancel-waiting"]

const stateDrawings = {
  "coming-in": "door",
  waiting: "waiting",
  booked: "booked",
  declined: "no",
  taken: "clock",
  refused: "no",
  "cancel-waiting": "waiting",
  cancelled: "cancelled",
} as const

/** One booking: when, how it stands in words, what the team wrote, and what can be done. */
export function BookingCard({ booking, timeZone, instead, actions, children }: Props) {
  const t = useTexts("booking")
  const when = booking.startsAt === null ? t("comingIn") : momentInWords(booking.startsAt, timeZone)
  const name = { when }
  const state = standing(booking)
  return (
    <Card title={when}>
      <p>{booking.hubName}</p>
      <div role="status">
        <Idea picture={stateDrawings[state]} look="lead">
          {t(`states.${state}`)}
        </Idea>
      </div>
      <TeamAnswers answers={booking.answers} timeZone={timeZone} />
      {state === "taken" && instead.length > 0 && (
        <ul class="list" aria-label={t("instead")}>
          {instead.map((at) => (
            <li key={at}>
              <Button wide onPress={() => void actions.onInstead(booking, at)}>
                {momentInWords(at, timeZone)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {needsHub.includes(state) && children}
      {booking.state === "booked" && (
        <Idea picture="cancelled" look="soft">
          {t("costsNothing")}
        </Idea>
      )}
      <div class="row">
        {canEnd.includes(booking.state) && (
          <Button
            onPress={() => void actions.onCancel(booking)}
            label={t(booking.state === "coming-in" ? "notComing" : "cancelThis", name)}
          >
            {t(booking.state === "coming-in" ? "notComing" : "cancel")}
          </Button>
        )}
        {["taken", "refused", "cancelled"].includes(booking.state) && (
          <Button look="quiet" onPress={() => void actions.onTakeOff(booking)} label={t("takeOffThis", name)}>
            {t("takeOff")}
          </Button>
        )}
      </div>
    </Card>
  )
}

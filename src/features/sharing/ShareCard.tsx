import { isOpen, type Share } from "../../domain/share.ts"
import { dayInWords, timeInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { dayOf } from "../../kit/day.ts"
import { HOUR, type Instant } from "../../kit/instant.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import { Idea } from "../../ui/Idea.tsx"

type Props = {
  readonly share: Share
  readonly now: Instant
  readonly timeZone: string
  readonly onEnd: (share: Share) => void
}

const stateDrawings = {
  sending: "waiting",
  sent: "eye",
  refused: "no",
  "end-waiting": "waiting",
  ended: "not-watched",
  "ended-by-hub": "not-watched",
  over: "not-watched",
} as const satisfies Readonly<Record<Share["state"] | "over", string>>

/** One share: what, with whom, until when, whether it was opened; and the way to end it. */
export function ShareCard({ share, now, timeZone, onEnd }: Props) {
  const t = useTexts("sharing")
  const day = (instant: Instant) => dayInWords(dayOf(instant, timeZone))
  const what = share.parts.map((part) => t(`parts.${part}`)).join(" · ")
  const isOver = (share.state === "sent" || share.state === "sending") && !isOpen(share, now)
  const state = isOver ? "over" : share.state
  const isShut = state === "ended" || state === "ended-by-hub" || state === "over"
  return (
    <Card title={what}>
      <p>{t("with", { name: share.hubName })}</p>
      <div role="status">
        <Idea picture={stateDrawings[state]} look="lead">
          {t(`states.${state}`)}
        </Idea>
      </div>
      {state !== "sending" && state !== "refused" && (
        <Opens opens={share.opens} timeZone={timeZone} isShut={isShut} />
      )}
      <p class="soft">
        {t("made", { day: day(share.madeAt) })}{" "}
        {share.endedAt !== null && state === "ended" && t("endedOn", { day: day(share.endedAt) })}
        {(state === "sending" || state === "sent") && t("endsOn", { day: day(share.endsAt) })}
      </p>
      {(state === "sending" || state === "sent") && (
        <Button onPress={() => onEnd(share)} label={t("endIt", { what, day: day(share.madeAt) })}>
          {t("end")}
        </Button>
      )}
    </Card>
  )
}

type OpensProps = {
  readonly opens: Share["opens"]
  readonly timeZone: string
  readonly isShut: boolean
}

/** When it was opened, by the hour: no nearer than the service counts. */
function Opens({ opens, timeZone, isShut }: OpensProps) {
  const t = useTexts("sharing")
  if (opens.length === 0) return <p>{t(isShut ? "neverOpened" : "notOpened")}</p>
  return (
    <ul class="list">
      {opens.map(({ hour }) => (
        <li key={hour}>
          {t("opened", {
            day: dayInWords(dayOf(hour, timeZone)),
            from: timeInWords(hour, timeZone),
            until: timeInWords(hour + HOUR, timeZone),
          })}
        </li>
      ))}
    </ul>
  )
}

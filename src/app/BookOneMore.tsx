import { BookForm } from "../features/booking/BookForm.tsx"
import { byDay } from "../features/booking/times.ts"
import { wordsFrom } from "../features/booking/words.ts"
import type { Booking } from "../domain/booking.ts"
import type { Me } from "../domain/me.ts"
import { needInWords, needsLines } from "../domain/needs-lines.ts"
import { rewriteNeeds, typedFrom } from "../domain/needs-parts.ts"
import { HubChooser } from "../features/hubs/HubChooser.tsx"
import { Ring } from "../features/hubs/Ring.tsx"
import { momentInWords } from "../i18n/moments.ts"
import { useTexts } from "../i18n/texts.ts"
import { Button } from "../ui/Button.tsx"
import { Idea } from "../ui/Idea.tsx"
import { Notice } from "../ui/Notice.tsx"
import { keepMe } from "../vault/stores/me.ts"
import { ReadFirst } from "./ReadFirst.tsx"
import { useServices } from "./services.ts"
import type { Bookings } from "./use-bookings.ts"
import type { HubsHere } from "./use-hubs.ts"
import type { SlotsHere } from "./use-slots.ts"

type Props = {
  readonly hubs: HubsHere
  readonly slots: SlotsHere
  readonly actions: Bookings
  /** A visit without a time stands on the page already. */
  readonly isComingIn: boolean
  readonly onDone: () => void
}

/** A hub, a time or "I'll just come in", done. */
export function BookOneMore({ hubs, slots, actions, isComingIn, onDone }: Props) {
  const t = useTexts("booking")
  const needs = useTexts("needs")
  const { state, hubClock, now, today } = useServices()
  const { all, mine, team, choose } = hubs
  const me = state.me.value
  const words = wordsFrom(me)
  const said = needsLines(me.needs, me.howToAddress).map((line) => needs("line", needInWords(line, needs)))
  const keptNeeds = (other: string) => {
    const before = state.me.peek()
    const kept = rewriteNeeds(
      before,
      "other",
      { ...typedFrom(before), other },
      { now: now(), today: today() },
    )
    return kept.ok ? [keepMe(kept.value)] : []
  }
  if (all.length === 0) return null
  if (mine === undefined)
    return (
      <>
        <Idea picture="hub" look="lead">
          {t("chooseHub")}
        </Idea>
        <HubChooser hubs={all} chosen={null} onChoose={(hub) => void choose(hub)} />
      </>
    )
  const days = byDay(slots.known?.slots ?? [], hubClock.now(), mine.timeZone)
  const comeIn = async () => {
    const done = await actions.onComeIn(mine, words)
    if (done.ok) onDone()
  }
  return (
    <>
      <h2>{t("at", { name: mine.name })}</h2>
      <Idea picture="talk" look="lead">
        {t("lead")}
      </Idea>
      {!isComingIn && (
        <Idea picture="door">
          <Button look={team && mine.bookable ? "plain" : "next"} onPress={() => void comeIn()}>
            {t("justComeIn")}
          </Button>
        </Idea>
      )}
      {team && mine.bookable ? (
        <ReadFirst hub={mine}>
          <TimesNote slots={slots} days={days.length} timeZone={mine.timeZone} />
          {days.length > 0 && (
            <BookForm
              hub={mine}
              days={days}
              start={words}
              needs={{ said: said.join("\n"), asks: isFirst(state.bookings.value, me) }}
              onBook={async (slot, typed, keepsNeeds) => {
                const also = keepsNeeds ? keptNeeds(typed.needs) : []
                const done = await actions.onBook(mine, slot, typed, also)
                if (done.ok) onDone()
                return done
              }}
            />
          )}
        </ReadFirst>
      ) : (
        <Idea picture="ring" look="lead">
          {t("noTeam")}
        </Idea>
      )}
      {(days.length === 0 || !team) && <Ring hub={mine} />}
      {all.length > 1 && (
        <details>
          <summary>{t("otherHub")}</summary>
          <HubChooser hubs={all} chosen={mine.id} onChoose={(hub) => void choose(hub)} />
        </details>
      )}
    </>
  )
}

/** A first booking asks once what somebody needs (DAPB1605, "identify"); not again, nor of who looked at *My needs*. */
const isFirst = (bookings: readonly Booking[], me: Me): boolean =>
  me.needs.reviewedOn === null && bookings.every((one) => one.state === "coming-in")

/** How sure the times are: asked just now, kept from before, or not known. */
function TimesNote(props: { readonly slots: SlotsHere; readonly days: number; readonly timeZone: string }) {
  const t = useTexts("booking")
  const { known, isLoading } = props.slots
  if (props.days === 0) {
    if (isLoading) return <p role="status">{t("loading")}</p>
    return <Notice>{t(known?.isLive === true ? "noTimes" : "noTimesKept")}</Notice>
  }
  if (known === undefined || known.isLive || isLoading) return <h3>{t("choose")}</h3>
  return (
    <>
      <Notice>{t("timesKept", { when: momentInWords(known.at, props.timeZone) })}</Notice>
      <h3>{t("choose")}</h3>
    </>
  )
}

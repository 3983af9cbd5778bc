import type { ComponentChild } from "preact"
import { useMemo, useState } from "preact/hooks"
import type { CheckInTyped } from "../../domain/check-in.ts"
import type { Goal } from "../../domain/goal.ts"
import { nameOfThing, type Rated } from "../../domain/look-back.ts"
import type { About, RatingTyped } from "../../domain/rating.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Link } from "../../router/Link.tsx"
import { Kettle } from "../../ui/drawings.tsx"
import { OpenForm } from "../../ui/OpenForm.tsx"
import { useSoFar } from "../../ui/so-far.ts"
import { CheckInForm, type SayAnswer } from "./CheckInForm.tsx"
import { FourQuestions } from "./FourQuestions.tsx"
import { FromMyHub } from "./FromMyHub.tsx"
import { HowFar, type SoFar } from "./HowFar.tsx"
import { LifeAreas } from "./LifeAreas.tsx"
import { LookBack } from "./LookBack.tsx"
import type { SaidActions } from "./SaidRow.tsx"
import "../../ui/checkins.css"

export type CheckinsActions = SaidActions & {
  readonly onCheckIn: (typed: CheckInTyped) => Promise<SayAnswer>
  readonly onRate: (typed: RatingTyped) => Promise<SayAnswer>
  readonly onHideSoFar: (isHidden: boolean) => void
}
type Props = {
  /** Everything that was rated; `undefined` until it was read. */
  readonly things: readonly Rated[] | undefined
  readonly goals: readonly Goal[]
  readonly soFar: SoFar
  readonly hidesSoFar: boolean
  readonly today: Day
  readonly actions: CheckinsActions
  /** Something that was deleted and just came back. */
  readonly back: string | undefined
}

/** *How I am*: saying it first, then what was said before, then other things one could say. Every part may stay unsaid. */
export function CheckinsPage({ things, goals, soFar, hidesSoFar, today, actions, back }: Props) {
  const t = useTexts("checkins")
  const shell = useTexts("shell")
  const [just, setJust] = useState("day")
  const { onCheckIn, onRate } = useMemo(() => lookingAfterwards(actions, setJust), [actions])
  const isEmpty = things?.length === 0
  return (
    <>
      <h1>{shell("titles.checkins")}</h1>
      {isEmpty && <Kettle />}
      <p class="lead">{t("lead")}</p>
      {isEmpty && <p class="example">{t("example")}</p>}
      <OpenForm words={t("checkIn.open")} isNext>
        {(onDone) => <CheckInForm today={today} onSave={onCheckIn} onDone={onDone} />}
      </OpenForm>
      {things && (
        <InTurn>
          <LookBack things={things} goals={goals} today={today} just={just} actions={actions} back={back} />
          <HowFar soFar={soFar} today={today} isHidden={hidesSoFar} onHide={actions.onHideSoFar} />
          <LifeAreas things={things} today={today} onSave={onRate} />
          <FourQuestions today={today} onSave={onRate} />
          <FromMyHub today={today} onSave={onRate} />
        </InTurn>
      )}
      <p class="row">
        <Link class="button quiet" to="/goals">
          {shell("titles.goals")}
        </Link>
        <Link class="button quiet" to="/plan">
          {shell("plan")}
        </Link>
      </p>
    </>
  )
}

/** The parts of a page one after the other, so that drawing all of them never holds up a person who is pressing something. */
function InTurn({ children }: { readonly children: readonly ComponentChild[] }) {
  return <>{children.slice(0, useSoFar(children.length, 1))}</>
}

// What was just said is what one looks back at next.
function lookingAfterwards(actions: CheckinsActions, look: (name: string) => void) {
  const looking = async (about: About, saving: Promise<SayAnswer>): Promise<SayAnswer> => {
    const answer = await saving
    if (answer.ok) look(nameOfThing(about))
    return answer
  }
  return {
    onCheckIn: (typed: CheckInTyped) => looking({ what: "day" }, actions.onCheckIn(typed)),
    onRate: (typed: RatingTyped) => looking(typed.about, actions.onRate(typed)),
  }
}

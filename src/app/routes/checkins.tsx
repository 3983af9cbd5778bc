import { useEffect, useMemo, useState } from "preact/hooks"
import { newCheckIn, ratedOn, reworded } from "../../domain/check-in.ts"
import { checkInsThenAndNow, goalsSoFar, statementsThenAndNow } from "../../domain/how-far.ts"
import { type Rated, ratedThings } from "../../domain/look-back.ts"
import { Rating } from "../../domain/rating.ts"
import { type CheckinsActions, CheckinsPage } from "../../features/checkins/CheckinsPage.tsx"
import { readyToWriteDays } from "../../i18n/moments.ts"
import { textsOf } from "../../i18n/texts.ts"
import { readPreferences, savePreferences } from "../../preferences/preferences.ts"
import { keptList } from "../kept-list.ts"
import { useMoreShelves } from "../more-shelves.ts"
import { type Services, useServices } from "../services.ts"

/** *How I am*. */
export function Checkins() {
  const services = useServices()
  const { ratings, goals, areRead } = useMoreShelves("ratings", "goals")
  const [back, setBack] = useState<string>()
  const [hidesSoFar, setHides] = useState(() => readPreferences().hidesHowFar)
  const actions = useMemo(
    (): CheckinsActions => ({
      ...checkinsActions(services, setBack),
      onHideSoFar(isHidden) {
        setHides(isHidden)
        // How a page is liked is kept on the person's own device alone.
        if (services.mode === "own") savePreferences({ hidesHowFar: isHidden })
      },
    }),
    [services],
  )
  const things = useThings(areRead ? ratings.things.value : undefined)
  const statements = services.state.statements.value
  const soFar = useMemo(
    () => ({
      checkIns: checkInsThenAndNow(things ?? []),
      goals: goalsSoFar(goals.things.value, things ?? []),
      statements: statementsThenAndNow(statements),
    }),
    [things, goals.things.value, statements],
  )
  return (
    <CheckinsPage
      things={things}
      goals={goals.things.value}
      soFar={soFar}
      hidesSoFar={hidesSoFar}
      today={services.today()}
      back={back}
      actions={actions}
    />
  )
}

/** Everything that was rated, each thing by itself; what stood before stays until it is gone through again. */
function useThings(ratings: readonly Rating[] | undefined): readonly Rated[] | undefined {
  const [things, setThings] = useState<readonly Rated[]>()
  const ready = useMemo(() => readyToWriteDays(), [])
  useEffect(() => {
    let isAsked = ratings !== undefined
    void Promise.all([ratedThings(ratings ?? []), ready]).then(([found]) => isAsked && setThings(found))
    return () => {
      isAsked = false
    }
  }, [ratings, ready])
  return things
}

function checkinsActions(
  services: Services,
  cameBack: (id: string) => void,
): Omit<CheckinsActions, "onHideSoFar"> {
  const { now, today, newId } = services
  const t = textsOf("checkins")
  const saved = textsOf("shell")("saved")
  const list = keptList<Rating>(
    services,
    "ratings",
    Rating,
    { deleted: t("deleted"), isBack: t("isBack") },
    cameBack,
  )
  const handed = () => ({ now: now(), today: today(), newId })
  return {
    async onCheckIn(typed) {
      const made = newCheckIn(typed, handed())
      return made.ok ? await list.keep([made.value], saved) : made
    },
    async onRate(typed) {
      const made = ratedOn(typed, handed())
      return made.ok ? await list.keep([made.value], saved) : made
    },
    async onReword(rating, typed) {
      const made = reworded(rating, typed)
      return made.ok ? await list.keep([made.value], saved) : made
    },
    onDelete: list.remove,
  }
}

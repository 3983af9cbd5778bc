import { useMemo } from "preact/hooks"
import { ratingsByGoal } from "../../domain/goal-standing.ts"
import { ofKind } from "../../domain/statement.ts"
import { GoalsPage } from "../../features/goals/GoalsPage.tsx"
import { useMoreShelves } from "../more-shelves.ts"
import { BesideEach } from "../../ui/Beside.tsx"
import { useServices } from "../services.ts"
import { useTied } from "../use-tied.tsx"
import { useGoals } from "../use-goals.ts"

/** *My goals*. */
export function Goals() {
  const { state, today } = useServices()
  const { goals, ratings, areRead } = useMoreShelves("goals", "ratings")
  const { actions, back } = useGoals()
  const said = ratings.things.value
  const byGoal = useMemo(() => ratingsByGoal(said), [said])
  const statements = state.statements.value
  const strengths = useMemo(() => ofKind(statements, "strength"), [statements])
  const all = goals.things.value
  return (
    <BesideEach.Provider value={useTied()}>
      <GoalsPage
        isRead={areRead}
        goals={all}
        ratings={byGoal}
        strengths={strengths}
        today={today()}
        actions={actions}
        back={back}
      />
    </BesideEach.Provider>
  )
}

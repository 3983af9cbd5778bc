import { useEffect, useState } from "preact/hooks"
import { printPage, titleWhilePrinting } from "../../device/print.ts"
import { fileNameOf, type Paper, paperAt } from "../../features/paper/papers.ts"
import { PaperPage } from "../../features/paper/PaperPage.tsx"
import { GoalsOnPaper } from "../../features/goals/GoalsOnPaper.tsx"
import { useTexts } from "../../i18n/texts.ts"
import { hubById } from "../hubs.ts"
import { useMoreShelves } from "../more-shelves.ts"
import { useServices } from "../services.ts"
import "../../ui/papers.css"
import "../../ui/papers-print.css"

/** *On paper*: what a person wrote, as something to hand over. Nothing is sent and nothing is kept. */
export function Mine() {
  const t = useTexts("paper")
  const { state, hubs, today, mode } = useServices()
  const [paper, setPaper] = useState<Paper>(() => paperAt(location.hash))
  const title = t(`names.${fileNameOf(paper)}`)
  useEffect(() => titleWhilePrinting(title), [title])
  const goalWords = useTexts("goals")
  const shelves = useMoreShelves("goals", "ratings")
  const isMadeUp = mode === "sample"
  const me = state.me.value
  const held = {
    me,
    statements: state.statements.value,
    people: state.people.value,
    places: state.places.value,
  }
  const heldGoals = {
    goals: shelves.goals.things.value,
    ratings: shelves.ratings.things.value,
    statements: held.statements,
  }
  const goalsExtra = {
    name: "goals",
    words: goalWords("onPaper"),
    chapter: (also: boolean) => <GoalsOnPaper key="goals" {...heldGoals} alsoPrivate={also} />,
  }
  const changedAt = Math.max(
    ...[held.statements, held.people, held.places, heldGoals.goals].flat().map((one) => one.changedAt),
  )
  // A number on a card may be rung in the worst hour: only one that the hub confirmed, and a made-up one only among made-up things.
  const hub = hubById(hubs.all.value, me.hub)
  const number = hub?.phone?.confirmed === true && (!hub.madeUp || isMadeUp) ? hub.phone.text : undefined
  return (
    <PaperPage
      held={held}
      standing={{
        asOf: today(),
        changedAt: Number.isFinite(changedAt) ? changedAt : undefined,
        hub: hub === undefined || number === undefined ? undefined : { name: hub.name, number },
      }}
      isMadeUp={isMadeUp}
      paper={paper}
      onPaper={setPaper}
      onPrint={printPage}
      extras={heldGoals.goals.length > 0 ? [goalsExtra] : []}
    />
  )
}

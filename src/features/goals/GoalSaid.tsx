import type { Goal } from "../../domain/goal.ts"
import type { Statement } from "../../domain/statement.ts"
import { useTexts } from "../../i18n/texts.ts"

type Props = {
  readonly goal: Goal
  readonly strengths: readonly Statement[]
  readonly insteadOf: string | undefined
}

/** What was said about a goal besides its words, one quiet line each; nothing where nothing was said. */
export function GoalSaid({ goal, strengths, insteadOf }: Props) {
  const t = useTexts("goals")
  const areas = useTexts("statements")
  const { why, lifeArea, inTheWay, whatIllDo } = goal
  const used = strengths.filter((one) => goal.strengths.includes(one.id))
  const lines = [
    ...(insteadOf === undefined ? [] : [t("said.swappedFor", { words: insteadOf })]),
    ...(why === "" ? [] : [t("said.why", { words: why })]),
    ...used.map((one) => t("said.strength", { words: one.text })),
    ...(inTheWay === "" ? [] : [t("said.inTheWay", { words: inTheWay })]),
    ...(whatIllDo === "" ? [] : [t("said.whatIllDo", { words: whatIllDo })]),
    ...(lifeArea === null ? [] : [t("said.lifeArea", { area: areas(`lifeAreas.${lifeArea}`) })]),
  ]
  if (lines.length === 0) return null
  return (
    <ul class="extras soft">
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  )
}

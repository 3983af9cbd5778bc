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
  const lines = useSaidLines()(goal, strengths, insteadOf)
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

/** The same as lines of text, for a page or a paper. Of `strengths`, those that help with it are said. */
export function useSaidLines(): (
  goal: Goal,
  strengths: readonly Statement[],
  insteadOf: string | undefined,
) => readonly string[] {
  const t = useTexts("goals")
  const areas = useTexts("statements")
  return ({ why, lifeArea, inTheWay, whatIllDo, strengths: used }, strengths, insteadOf) => [
    ...(insteadOf === undefined ? [] : [t("said.swappedFor", { words: insteadOf })]),
    ...(why === "" ? [] : [t("said.why", { words: why })]),
    ...strengths.filter((one) => used.includes(one.id)).map((one) => t("said.strength", { words: one.text })),
    ...(inTheWay === "" ? [] : [t("said.inTheWay", { words: inTheWay })]),
    ...(whatIllDo === "" ? [] : [t("said.whatIllDo", { words: whatIllDo })]),
    ...(lifeArea === null ? [] : [t("said.lifeArea", { area: areas(`lifeAreas.${lifeArea}`) })]),
  ]
}

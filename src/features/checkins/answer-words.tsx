import type { Goal } from "../../domain/goal.ts"
import { type About, ranges, type Rating } from "../../domain/rating.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"

// How what can be rated, and what was answered, is called in words.

/** Says what a thing is called. A goal's own words are cut short: they stand whole on their own page. */
export function useThingName(goals: readonly Goal[]): (about: About) => string {
  const t = useTexts("checkins")
  const area = useTexts("statements")
  const four = useTexts("ons4")
  return (about) => {
    switch (about.what) {
      case "day":
        return t("things.day")
      case "life-area":
        return t("things.area", { area: area(`lifeAreas.${about.area}`) })
      case "ons4":
        return four(questionKey(about.question))
      case "score":
        return t("things.score", { name: `${about.name} ${about.form}`.trim() })
      case "goal": {
        const goal = goals.find((one) => one.id === about.id)
        return goal === undefined ? t("things.goneGoal") : t("things.goal", { goal: shortly(goal.text) })
      }
      default:
        return about satisfies never
    }
  }
}

/** Says an answer in words. A number stands with the highest there is, but for one somebody else gave: it is as it is. */
export function useAnswerWords(): (rating: Rating) => string {
  const t = useTexts("checkins")
  return ({ about, answer }) => {
    switch (answer.how) {
      case "words":
        return answer.words
      case "face":
        return t(`face.${answer.face}`)
      case "not-today":
        return t("notToday")
      case "number":
        return about.what === "score"
          ? String(answer.number)
          : t("answer.of", { number: answer.number, to: ranges[about.what][1] })
      default:
        return answer satisfies never
    }
  }
}

/** What the lowest and the highest number of a thing mean; nothing of a score, whose meaning is its owner's. */
export function useEnds(about: About): { readonly lowest: string; readonly highest: string } | undefined {
  const t = useTexts("checkins")
  const goal = useTexts("goals")
  const four = useTexts("ons4")
  switch (about.what) {
    case "day":
      return { lowest: t("checkIn.lowest"), highest: t("checkIn.highest") }
    case "life-area":
      return { lowest: t("areas.lowest"), highest: t("areas.highest") }
    case "goal":
      return { lowest: goal("rate.lowest"), highest: goal("rate.highest") }
    case "ons4": {
      const { lowest, highest } = endKeys(about.question)
      return { lowest: four(lowest), highest: four(highest) }
    }
    case "score":
      return undefined
    default:
      return about satisfies never
  }
}

/** The four questions of the Office for National Statistics, in their order. */
export const fourQuestions = [1, 2, 3, 4] as const
export type Question = (typeof fourQuestions)[number]

const known = (question: number): Question => fourQuestions.find((one) => one === question) ?? 1
const questionKey = (question: number) => `questions.${known(question)}` as const
const endKeys = (question: number) =>
  ({ lowest: `lowest.${known(question)}`, highest: `highest.${known(question)}` }) as const

import { needInWords } from "../../domain/needs-lines.ts"
import type { Person } from "../../domain/person.ts"
import type { Statement } from "../../domain/statement.ts"
import { type Held, type SummaryHeading, type SummaryLine, summaryOf } from "../../domain/summary.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { kindWords } from "../../i18n/kind-words.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Line, SheetBlock } from "./fits.ts"

/** A heading of the summary in words: those of its section, or the summary's own. */
export function useHeadingWords(): (heading: SummaryHeading) => string {
  const t = useTexts("paper")
  return (heading) =>
    heading === "needs"
      ? t("sheet.needs")
      : heading === "ring"
        ? t("sheet.ring")
        : kindWords(`${heading}.title`)
}

/** All that could stand on the summary, in words, without asking yet how much of it fits. */
export function useBlocks(held: Held): readonly (SheetBlock & { readonly heading: SummaryHeading })[] {
  const lineInWords = useLineWords()
  const titleOf = useHeadingWords()
  return summaryOf(held).map(({ heading, part, lines }) => ({
    heading,
    part,
    title: titleOf(heading),
    lines: lines.map(lineInWords),
  }))
}

function useLineWords(): (line: SummaryLine) => Line {
  const needs = useTexts("needs")
  const besides = useBesides()
  const reach = useReach()
  return (line) => {
    if (line.is === "name") return { lead: "", text: line.name, rest: "" }
    if (line.is === "place") return { lead: "", text: line.place.name, rest: line.place.where }
    if (line.is === "statement")
      return { lead: "", text: line.statement.text, rest: besides(line.statement).join(" ") }
    if (line.is === "person")
      return { lead: "", text: line.person.name, rest: reach(line.person).join(" · ") }
    const { label, text } = needInWords(line.need, needs)
    return { lead: `${label}:`, text, rest: "" }
  }
}

/** Why, who helps, and since when it is done: what belongs to the words of a statement wherever they print. */
export function useBesides(): (statement: Statement) => readonly string[] {
  const t = useTexts("paper")
  const own = useTexts("statements")
  return ({ why, who, doneOn }) => [
    ...(why === "" ? [] : [own("extra.why", { words: why })]),
    ...(who === "" ? [] : [own("extra.who", { words: who })]),
    ...(doneOn === null ? [] : [t("said.doneOn", { day: dateInWords(doneOn) })]),
  ]
}

/** Who somebody is, how to reach them, and what they may know. */
export function useReach(): (person: Person) => readonly string[] {
  const t = useTexts("paper")
  const people = useTexts("people")
  return ({ relation, phone, textNumber, mayKnow }) =>
    [
      relation,
      phone,
      textNumber === "" || textNumber === phone ? "" : t("said.text", { number: textNumber }),
      mayKnow === "" ? "" : people("mayKnow", { words: mayKnow }),
    ].filter((one) => one !== "")
}

import { rowOf } from "../../domain/kinds.ts"
import { helpFor, type Statement } from "../../domain/statement.ts"
import { dateInWords } from "../../i18n/moments.ts"
import { type Translate, useTexts } from "../../i18n/texts.ts"

type Props = {
  readonly statement: Statement
  /** What it can be tied to: the hard things for what would help, and the other way round. */
  readonly others: readonly Statement[]
}

/** What was said about a statement besides its words, one quiet line each; nothing where nothing was said. Prints as it stands. */
export function Extras({ statement, others }: Props) {
  const t = useTexts("statements")
  const lines = extraLines(statement, others, t)
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

/** The same as lines of text, for a page or a paper. */
export function extraLines(
  statement: Statement,
  others: readonly Statement[],
  t: Translate<"statements">,
): readonly string[] {
  const { about, often, why, who, doneOn, stages, lifeAreas, author, agreed, reviewBy } = statement
  const hard = others.find((one) => one.id === about)
  const list = (words: readonly string[]) => new Intl.ListFormat("en-GB").format(words)
  return [
    ...helpFor(others, statement).map((one) => t("extra.help", { words: one.text })),
    ...(hard === undefined ? [] : [t("extra.about", { words: hard.text })]),
    ...(often === null ? [] : [t(`often.${often}`)]),
    ...(why === "" ? [] : [t("extra.why", { words: why })]),
    ...(who === "" ? [] : [t("extra.who", { words: who })]),
    ...(doneOn === null ? [] : [t("extra.doneOn", { day: dateInWords(doneOn) })]),
    ...(isElsewhere(statement)
      ? [t("extra.stages", { list: list(stages.map((one) => t(`stages.${one}`))) })]
      : []),
    ...(lifeAreas.length === 0
      ? []
      : [t("extra.lifeAreas", { list: list(lifeAreas.map((one) => t(`lifeAreas.${one}`))) })]),
    ...(author === "me" ? [] : [t(`extra.${author}`)]),
    ...(agreed === null ? [] : agreedLines(agreed, t)),
    ...(reviewBy === null ? [] : [t("extra.reviewBy", { day: dateInWords(reviewBy) })]),
  ]
}

function agreedLines(
  { agreed, who, mine, theirs }: NonNullable<Statement["agreed"]>,
  t: Translate<"statements">,
): readonly string[] {
  const first = agreed ? "agreed" : "differ"
  return [
    who === "" ? t(`extra.${first}`) : t(`extra.${first}With`, { who }),
    ...(mine === "" ? [] : [t("extra.mine", { words: mine })]),
    ...(theirs === "" ? [] : [t("extra.theirs", { words: theirs })]),
  ]
}

/** Whether the person put it into other weather than its kind brings with it. */
function isElsewhere({ kind, stages }: Statement): boolean {
  const usual = rowOf(kind).stages
  return stages.length !== usual.length || usual.some((one) => !stages.includes(one))
}

import type { ComponentChildren } from "preact"
import { needInWords, needsLines } from "../../domain/needs-lines.ts"
import { placesInOrder } from "../../domain/place.ts"
import type { Held } from "../../domain/summary.ts"
import { type AskedFor, wholePlan } from "../../domain/whole-plan.ts"
import { kindWords } from "../../i18n/kind-words.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Foot, type Standing } from "./Foot.tsx"
import { PeopleOnPaper } from "./PeopleOnPaper.tsx"
import { Sheets } from "./Sheets.tsx"
import { StatementOnPaper } from "./StatementOnPaper.tsx"
import { SheetName } from "./SummarySheet.tsx"

type Props = {
  readonly held: Held
  readonly alsoPrivate: boolean
  readonly also: readonly AskedFor[]
  readonly large: boolean
  readonly isMadeUp: boolean
  readonly standing: Standing
  /** Further chapters. */
  readonly children?: ComponentChildren
}

/** Everything a person wrote that may be on paper, strengths first. */
export function PlanSheets({ held, alsoPrivate, also, large, isMadeUp, standing, children }: Props) {
  const t = useTexts("paper")
  const needs = useTexts("needs")
  const { me, statements, people, places } = held
  const said = needsLines(me.needs, me.howToAddress)
  const marks = [
    ...(isMadeUp ? [t("sheet.madeUp")] : []),
    ...(alsoPrivate && statements.some((one) => one.privacy === "private") ? [t("sheet.ownCopy")] : []),
  ]
  return (
    <Sheets large={large} marks={marks}>
      <SheetName name={me.chosenName} on="page" />
      {wholePlan(statements, alsoPrivate, also).map((chapter) => (
        <section class="chapter" key={chapter.name}>
          <h3>{t(`chapters.${chapter.name}`)}</h3>
          {chapter.sections.map((section) => (
            <section key={section.kind}>
              <h4>{kindWords(`${section.kind}.title`)}</h4>
              {section.statements.map((one) => (
                <StatementOnPaper key={one.statement.id} printed={one} />
              ))}
            </section>
          ))}
        </section>
      ))}
      {children}
      {people.length > 0 && <PeopleOnPaper people={people} />}
      {places.length > 0 && (
        <section class="chapter">
          <h3>{t("chapters.places")}</h3>
          {placesInOrder(places).map((place) => (
            <div class="sheet-item" key={place.id}>
              <p class="sheet-own" dir="auto">
                {place.name}
              </p>
              {[place.where, place.hoursNote, t(`placeKinds.${place.kind}`)]
                .filter((line) => line !== "")
                .map((line) => (
                  <p key={line} dir="auto">
                    {line}
                  </p>
                ))}
            </div>
          ))}
        </section>
      )}
      {said.length > 0 && (
        <section class="chapter">
          <h3>{t("chapters.needs")}</h3>
          {said.map((line) => {
            const { label, text } = needInWords(line, needs)
            return (
              <div class="sheet-item" key={line.key}>
                <h4>{label}</h4>
                <p class="sheet-own" dir="auto">
                  {text}
                </p>
              </div>
            )
          })}
        </section>
      )}
      <Foot standing={standing} />
    </Sheets>
  )
}

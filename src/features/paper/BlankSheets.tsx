import { type Extra, rowOf } from "../../domain/kinds.ts"
import { formats, supports } from "../../domain/needs.ts"
import { contacts, needsKeys } from "../../domain/needs-lines.ts"
import { oftens } from "../../domain/statement.ts"
import { usualChapters } from "../../domain/whole-plan.ts"
import { kindWords } from "../../i18n/kind-words.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Boxes, Rules, WriteHere } from "./lines.tsx"
import { Sheets } from "./Sheets.tsx"

const usual = 4 // lines to write on, where a section holds as many statements as a person likes

/** Every section of the plan with room to write, in the order it is typed in later. Says nothing of anybody. */
export function BlankSheets() {
  const t = useTexts("paper")
  return (
    <Sheets marks={[]}>
      <h2 class="sheet-name">{t("sheet.about")}</h2>
      <p>{t("form.how")}</p>
      <WriteHere label={t("form.date")} />
      {usualChapters.map((chapter) => (
        <section class="chapter" key={chapter.name}>
          <h3>{t(`chapters.${chapter.name}`)}</h3>
          {chapter.kinds.map((kind) => (
            <section class="sheet-item" key={kind}>
              <h4>{kindWords(`${kind}.title`)}</h4>
              <p>{kindWords(`${kind}.why`)}</p>
              <Rules count={rowOf(kind).most ?? usual} />
              {rowOf(kind).asks?.map((ask) => (
                <Asked key={ask} ask={ask} />
              ))}
            </section>
          ))}
        </section>
      ))}
      <People />
      <Places />
      <Needs />
    </Sheets>
  )
}

function Asked({ ask }: { readonly ask: Extra }) {
  const t = useTexts("paper")
  const own = useTexts("statements")
  return ask === "often" ? (
    <Boxes words={oftens.map((often) => own(`often.${often}`))} />
  ) : (
    <WriteHere label={t(`form.${ask}`)} />
  )
}

const somePeople = 5
const somePlaces = 4

function People() {
  const t = useTexts("paper")
  const people = useTexts("people")
  return (
    <section class="chapter">
      <h3>{t("chapters.people")}</h3>
      {Array.from({ length: somePeople }, (_, n) => (
        <div class="sheet-item" key={n}>
          {(["name", "relation", "phone", "mayKnow"] as const).map((field) => (
            <WriteHere key={field} label={people(`fields.${field}`)} />
          ))}
          <Boxes words={[t("form.notToBeTold")]} />
        </div>
      ))}
    </section>
  )
}

function Places() {
  const t = useTexts("paper")
  return (
    <section class="chapter">
      <h3>{t("chapters.places")}</h3>
      {Array.from({ length: somePlaces }, (_, n) => (
        <div class="sheet-item" key={n}>
          <WriteHere label={t("form.where")} />
          <Boxes
            words={(["takes-my-mind-off-it", "safe", "avoid", "help"] as const).map((kind) =>
              t(`placeKinds.${kind}`),
            )}
          />
        </div>
      ))}
    </section>
  )
}

function Needs() {
  const t = useTexts("paper")
  const needs = useTexts("needs")
  const isContact = (key: (typeof needsKeys)[number]) => contacts.some((one) => one === key)
  const boxes = (key: (typeof needsKeys)[number]): readonly string[] => {
    if (key === "formats") return formats.map((one) => needs(`formats.${one}`))
    if (key === "supports") return supports.map((one) => needs(`supports.${one}`))
    return isContact(key) ? [needs("answers.yes"), needs("answers.no")] : []
  }
  return (
    <section class="chapter">
      <h3>{t("chapters.needs")}</h3>
      <WriteHere label={needs("fields.chosenName")} />
      {needsKeys.map((key) => (
        <div class="sheet-item" key={key}>
          <h4>{needs(`fields.${key}`)}</h4>
          {boxes(key).length > 0 ? <Boxes words={boxes(key)} /> : <Rules count={2} />}
        </div>
      ))}
    </section>
  )
}

import { useState } from "preact/hooks"
import { type DetailsProblem, detailsOf, type DetailsTyped } from "../../../domain/details.ts"
import { type Extra, hasWeather, rowOf } from "../../../domain/kinds.ts"
import { lifeAreas } from "../../../domain/life-areas.ts"
import { stages } from "../../../domain/stages.ts"
import { authors, oftens, type Statement } from "../../../domain/statement.ts"
import { type FormAnswer, useSaving } from "../../../i18n/saving.ts"
import { useTexts } from "../../../i18n/texts.ts"
import { Choice } from "../../../ui/Choice.tsx"
import { Field } from "../../../ui/Field.tsx"
import { Form } from "../../../ui/Form.tsx"
import { AboutChoice } from "../AboutChoice.tsx"
import { AgreedFields } from "./AgreedFields.tsx"
import { Fold } from "./Fold.tsx"
import { ReviewChoice } from "./ReviewChoice.tsx"
import { Ticks } from "./Ticks.tsx"

/** A problem with details names the field it stands beside; one without a field is about the whole. */
export type DetailsAnswer = FormAnswer<DetailsProblem["field"]>
export type DetailsActions = {
  readonly onDetails: (statement: Statement, typed: DetailsTyped) => Promise<DetailsAnswer>
}
type Props = DetailsActions & {
  readonly statement: Statement
  readonly others: readonly Statement[]
  /** Saved, or left alone: the form can go. */
  readonly onDone: () => void
}

/** Everything a person may say about a statement besides its words. What its kind asks for stands open, the rest is folded. */
export function DetailsForm({ statement, others, onDetails, onDone }: Props) {
  const t = useTexts("details")
  const names = useTexts("statements")
  const { form, save, problemOf: wrong } = useSaving<DetailsProblem["field"]>(onDone)
  const [typed, setTyped] = useState(() => detailsOf(statement))
  const change = (some: Partial<DetailsTyped>) => setTyped((was) => ({ ...was, ...some }))
  const { asks = [] } = rowOf(statement.kind)
  // What was once said stays within reach, also where its kind no longer asks for it.
  const isAsked = (extra: Extra) => asks.includes(extra) || Boolean(statement[extra])
  return (
    <Form {...form} onSave={() => void save(onDetails(statement, typed))}>
      <p class="soft">{t("intro")}</p>
      {isAsked("about") && others.length > 0 && (
        <AboutChoice hard={others} value={typed.about} onChoose={(about) => change({ about })} />
      )}
      {isAsked("often") && (
        <Choice
          legend={t("oftenLegend")}
          options={[
            ...oftens.map((value) => ({ value, label: names(`often.${value}`) })),
            { value: "none" as const, label: t("oftenNone") },
          ]}
          value={typed.often ?? "none"}
          onChoose={(often) => change({ often: often === "none" ? null : often })}
        />
      )}
      {isAsked("why") && (
        <Field
          kind="text"
          label={t("why")}
          value={typed.why}
          onInput={(why) => change({ why })}
          problem={wrong("why")}
        />
      )}
      {isAsked("who") && (
        <Field label={t("who")} value={typed.who} onInput={(who) => change({ who })} problem={wrong("who")} />
      )}
      {isAsked("doneOn") && (
        <Field
          kind="day"
          label={t("doneOn")}
          hint={t("doneOnHint")}
          value={typed.doneOn}
          onInput={(doneOn) => change({ doneOn })}
          problem={wrong("doneOn")}
        />
      )}
      {hasWeather(statement.kind) && (
        <Ticks
          legend={t("stages")}
          options={stages.map((value) => ({ value, label: names(`stages.${value}`) }))}
          ticked={typed.stages}
          onTick={(ticked) => change({ stages: ticked })}
        />
      )}
      <Ticks
        legend={t("lifeAreas")}
        options={lifeAreas.map((value) => ({ value, label: names(`lifeAreas.${value}`) }))}
        ticked={typed.lifeAreas}
        onTick={(ticked) => change({ lifeAreas: ticked })}
      />
      <Fold words={t("author.legend")}>
        <Choice
          legend={t("author.legend")}
          isHeaded
          options={authors.map((value) => ({ value, label: t(`author.${value}`) }))}
          value={typed.author}
          onChoose={(author) => change({ author })}
        />
      </Fold>
      <AgreedFields value={typed.agreed} onChange={(agreed) => change({ agreed })} wrong={wrong} />
      <ReviewChoice
        value={typed.review}
        onChange={(review) => change({ review })}
        problem={wrong("review")}
      />
    </Form>
  )
}

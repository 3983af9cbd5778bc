import { useState } from "preact/hooks"
import type { GoalField, GoalTyped } from "../../domain/goal.ts"
import { lifeAreas } from "../../domain/life-areas.ts"
import type { Statement } from "../../domain/statement.ts"
import { type FormAnswer, useSaving } from "../../i18n/saving.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Choice } from "../../ui/Choice.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { StrengthTicks } from "./StrengthTicks.tsx"

export type GoalAnswer = FormAnswer<GoalField>
type Props = {
  readonly start?: GoalTyped
  readonly strengths: readonly Statement[]
  readonly onSave: (typed: GoalTyped) => Promise<GoalAnswer>
  readonly onDone: () => void
}
const nothingYet: GoalTyped = {
  text: "",
  why: "",
  inTheWay: "",
  whatIllDo: "",
  lifeArea: null,
  strengths: [],
}

/** What a person says about a goal. Only its own words have to stand there, and they stay until they are surely kept. */
export function GoalForm({ start = nothingYet, strengths, onSave, onDone }: Props) {
  const t = useTexts("goals")
  const areas = useTexts("statements")
  const { form, save, problemOf } = useSaving<GoalField>(onDone)
  const [typed, setTyped] = useState(start)
  const set = (part: Partial<GoalTyped>) => setTyped((before) => ({ ...before, ...part }))
  const field = (name: GoalField) => ({
    kind: "text" as const,
    label: t(`fields.${name}`),
    value: typed[name],
    onInput: (value: string) => set({ [name]: value }),
    problem: problemOf(name),
  })
  return (
    <Form {...form} onSave={() => void save(onSave(typed))}>
      <Field {...field("text")} hint={t("hint")} takesFocus />
      <Field {...field("why")} />
      <StrengthTicks
        strengths={strengths}
        ticked={typed.strengths}
        onTick={(ticked) => set({ strengths: ticked })}
      />
      <details>
        <summary>{t("lifeArea")}</summary>
        <Choice
          legend={t("lifeArea")}
          isHeaded
          options={[
            ...lifeAreas.map((value) => ({ value, label: areas(`lifeAreas.${value}`) })),
            { value: "none" as const, label: t("leaveOut") },
          ]}
          value={typed.lifeArea ?? "none"}
          onChoose={(area) => set({ lifeArea: area === "none" ? null : area })}
        />
      </details>
      <Field {...field("inTheWay")} />
      <Field {...field("whatIllDo")} />
    </Form>
  )
}

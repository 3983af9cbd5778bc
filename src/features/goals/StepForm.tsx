import { useState } from "preact/hooks"
import { type StepField, stepKinds, type StepTyped } from "../../domain/goal.ts"
import { type FormAnswer, useSaving } from "../../i18n/saving.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Choice } from "../../ui/Choice.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"

export type StepAnswer = FormAnswer<StepField | "when">
type Props = {
  readonly start?: StepTyped
  readonly onSave: (typed: StepTyped) => Promise<StepAnswer>
  readonly onDone: () => void
}
const nothingYet: StepTyped = { what: "", who: "", kind: null, when: null }

/** One step of a goal: what, with whom, when, and what kind of step it is. Only what has to stand there. */
export function StepForm({ start = nothingYet, onSave, onDone }: Props) {
  const t = useTexts("goals")
  const { form, save, problemOf } = useSaving<StepField | "when">(onDone)
  const [typed, setTyped] = useState(start)
  const set = (part: Partial<StepTyped>) => setTyped((before) => ({ ...before, ...part }))
  return (
    <Form {...form} onSave={() => void save(onSave(typed))}>
      <Field
        kind="text"
        label={t("steps.what")}
        value={typed.what}
        onInput={(what) => set({ what })}
        problem={problemOf("what")}
        takesFocus
      />
      <Field
        label={t("steps.who")}
        value={typed.who}
        onInput={(who) => set({ who })}
        problem={problemOf("who")}
      />
      <Field
        kind="day"
        label={t("steps.when")}
        hint={t("steps.whenHint")}
        value={typed.when ?? ""}
        onInput={(when) => set({ when: when === "" ? null : when })}
        problem={problemOf("when")}
      />
      <Choice
        legend={t("steps.kind")}
        options={[
          ...stepKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
          { value: "none" as const, label: t("leaveOut") },
        ]}
        value={typed.kind ?? "none"}
        onChoose={(kind) => set({ kind: kind === "none" ? null : kind })}
      />
    </Form>
  )
}

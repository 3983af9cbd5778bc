import { useState } from "preact/hooks"
import { numberTyped } from "../../domain/check-in.ts"
import type { RatingTyped } from "../../domain/rating.ts"
import { useSaving } from "../../i18n/saving.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { Around, type SayField } from "./Around.tsx"
import type { SayAnswer } from "./CheckInForm.tsx"

type Props = {
  readonly today: Day
  readonly onSave: (typed: RatingTyped) => Promise<SayAnswer>
  readonly onDone: () => void
}

/** A number somebody was told at their hub: its name, its form, the number and the day. What it is made of is not asked. */
export function ScoreForm({ today, onSave, onDone }: Props) {
  const t = useTexts("checkins")
  const { form, save, problemOf } = useSaving<SayField>(onDone)
  const [typed, setTyped] = useState({
    name: "",
    form: "",
    number: "",
    note: "",
    when: today,
    whoWasThere: "",
  })
  const set = (change: Partial<typeof typed>) => setTyped((was) => ({ ...was, ...change }))
  const saving = async (): Promise<SayAnswer> => {
    const { name, form, number, ...around } = typed
    const read = numberTyped(number)
    if (!read.ok) return read
    const answer = { how: "number", number: read.value } as const
    return await onSave({ about: { what: "score", name, form }, answer, wantsHelp: null, ...around })
  }
  const field = (name: "name" | "form" | "number") => ({
    label: t(`hub.${name}`),
    value: typed[name],
    onInput: (text: string) => set({ [name]: text }),
    problem: problemOf(name),
  })
  return (
    <Form {...form} onSave={() => void save(saving())}>
      <Field {...field("name")} hint={t("hub.nameHint")} takesFocus />
      <Field {...field("form")} hint={t("hub.formHint")} />
      <Field {...field("number")} />
      <Around typed={typed} onChange={set} problemOf={problemOf} hasNote />
    </Form>
  )
}

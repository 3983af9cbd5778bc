import { useState } from "preact/hooks"
import { type PlaceField, placeKinds, type PlaceTyped } from "../../domain/place.ts"
import { type FormAnswer, useSaving } from "../../i18n/saving.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Choice } from "../../ui/Choice.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"

export type PlaceAnswer = FormAnswer<PlaceField>
type Props = {
  readonly start?: PlaceTyped
  readonly onSave: (typed: PlaceTyped) => Promise<PlaceAnswer>
  readonly onDone: () => void
}
const nowhere: PlaceTyped = { name: "", kind: "takes-my-mind-off-it", where: "", hoursNote: "" }

/** What a person writes about a place. Only a name has to stand there. What was typed stays until it is surely kept. */
export function PlaceForm({ start = nowhere, onSave, onDone }: Props) {
  const t = useTexts("places")
  const { form, save, problemOf } = useSaving<PlaceField>(onDone)
  const [typed, setTyped] = useState(start)
  const set = (part: Partial<PlaceTyped>) => setTyped((before) => ({ ...before, ...part }))
  const field = (name: PlaceField) => ({
    label: t(`fields.${name}`),
    value: typed[name],
    onInput: (value: string) => set({ [name]: value }),
    problem: problemOf(name),
  })
  return (
    <Form {...form} onSave={() => void save(onSave(typed))}>
      <Field {...field("name")} takesFocus />
      <Choice
        legend={t("kinds.legend")}
        options={placeKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={typed.kind}
        onChoose={(kind) => set({ kind })}
      />
      <Field {...field("where")} hint={t("hints.where")} kind="text" />
      <Field {...field("hoursNote")} hint={t("hints.hoursNote")} kind="text" />
    </Form>
  )
}

import { useState } from "preact/hooks"
import { nearnesses, type OnCircle, type Person } from "../../domain/person.ts"
import { type FormAnswer, useSaving } from "../../i18n/saving.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { Choice } from "../../ui/Choice.tsx"
import { Field } from "../../ui/Field.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { Form } from "../../ui/Form.tsx"
import { Tick } from "../../ui/Tick.tsx"

export type CircleAnswer = FormAnswer<"give" | "get">
type Props = {
  readonly person: Person
  readonly onSave: (typed: OnCircle) => Promise<CircleAnswer>
  readonly onDone: () => void
}
const places = [...nearnesses, "nowhere"] as const

/** How near somebody is, and what goes both ways. Every part can be left out. */
export function CircleForm({ person, onSave, onDone }: Props) {
  const t = useTexts("circle")
  const { form, save, problemOf } = useSaving<"give" | "get">(onDone)
  const { near, give, get, seeMore } = person
  const [typed, setTyped] = useState<OnCircle>({ near, give, get, seeMore })
  const set = (part: Partial<OnCircle>) => setTyped((before) => ({ ...before, ...part }))
  const box = useFocusWhen<HTMLDivElement>(true)
  const name = shortly(person.name)
  const field = (one: "give" | "get") => ({
    label: t(`fields.${one}`, { name }),
    value: typed[one],
    onInput: (value: string) => set({ [one]: value }),
    problem: problemOf(one),
    kind: "text" as const,
  })
  return (
    <div class="card" role="group" aria-label={t("form", { name })} ref={box} tabIndex={-1}>
      <Form {...form} onSave={() => void save(onSave(typed))}>
        <Choice
          legend={t("where.legend", { name })}
          options={places.map((value) => ({ value, label: t(`where.${value}`) }))}
          value={typed.near ?? "nowhere"}
          onChoose={(place) => set({ near: place === "nowhere" ? null : place })}
        />
        <Field {...field("give")} />
        <Field {...field("get")} />
        <Tick label={t("couldSeeMore")} checked={typed.seeMore} onChange={(on) => set({ seeMore: on })} />
      </Form>
    </div>
  )
}

import { useState } from "preact/hooks"
import type { PersonField, PersonTyped } from "../../domain/person.ts"
import { personRoles } from "../../domain/person.ts"
import { type FormAnswer, useSaving } from "../../i18n/saving.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Choice } from "../../ui/Choice.tsx"
import { Field } from "../../ui/Field.tsx"
import { Form } from "../../ui/Form.tsx"
import { Tick } from "../../ui/Tick.tsx"

export type PersonAnswer = FormAnswer<PersonField>

/** Lets the person choose somebody from the phone's contacts; `undefined` when they chose nobody. */
export type PickContact = () => Promise<Pick<PersonTyped, "name" | "phone" | "email"> | undefined>
type Props = {
  readonly start?: PersonTyped
  readonly onSave: (typed: PersonTyped) => Promise<PersonAnswer>
  readonly onDone: () => void
  readonly onPick?: PickContact | undefined
}

const nobody: PersonTyped = {
  name: "",
  relation: "",
  phone: "",
  textNumber: "",
  email: "",
  mayKnow: "",
  roles: [],
  askedAndAgreed: null,
  notToBeTold: false,
}
const answers = ["yes", "no", "notYet"] as const
const keyboards = { phone: "phone", textNumber: "phone", email: "email", mayKnow: "text" } as const

/** What a person writes about somebody. Only a name has to stand there. What was typed stays until it is surely kept. */
export function PersonForm({ start = nobody, onSave, onDone, onPick }: Props) {
  const t = useTexts("people")
  const { form, save, problemOf } = useSaving<PersonField>(onDone)
  const [typed, setTyped] = useState(start)
  const set = (part: Partial<PersonTyped>) => setTyped((before) => ({ ...before, ...part }))
  const [isPicked, setPicked] = useState(false)
  const pick = async () => {
    const picked = await onPick?.()
    // What a contact does not say stays as it was typed.
    if (picked !== undefined)
      setTyped((before) => ({
        ...before,
        name: picked.name || before.name,
        phone: picked.phone || before.phone,
        email: picked.email || before.email,
      }))
    setPicked(picked !== undefined)
  }
  const field = (name: PersonField) => ({
    label: t(`fields.${name}`),
    value: typed[name],
    onInput: (value: string) => set({ [name]: value }),
    problem: problemOf(name),
    kind: name === "name" || name === "relation" ? ("line" as const) : keyboards[name],
  })
  return (
    <Form {...form} onSave={() => void save(onSave(typed))}>
      {onPick !== undefined && (
        <div class="row">
          <Button onPress={() => void pick()}>{t("contacts.pick")}</Button>
          <p class="soft" role="status">
            {isPicked && t("contacts.picked")}
          </p>
        </div>
      )}
      <Field {...field("name")} takesFocus />
      <Field {...field("relation")} hint={t("hints.relation")} />
      <Field {...field("phone")} />
      <Field {...field("textNumber")} hint={t("hints.textNumber")} />
      <Field {...field("email")} />
      <fieldset>
        <legend>{t("roles.legend")}</legend>
        {personRoles.map((role) => (
          <Tick
            key={role}
            label={t(`roles.${role}`)}
            checked={typed.roles.includes(role)}
            onChange={(ticked) =>
              set({ roles: ticked ? [...typed.roles, role] : typed.roles.filter((one) => one !== role) })
            }
          />
        ))}
      </fieldset>
      <Tick
        label={t("notToBeTold")}
        hint={t("hints.notToBeTold")}
        checked={typed.notToBeTold}
        onChange={(notToBeTold) => set({ notToBeTold })}
      />
      {!typed.notToBeTold && (
        <Choice
          legend={t("asked.legend")}
          options={answers.map((value) => ({ value, label: t(`asked.${value}`) }))}
          value={typed.askedAndAgreed === null ? "notYet" : typed.askedAndAgreed ? "yes" : "no"}
          onChoose={(value) => set({ askedAndAgreed: value === "notYet" ? null : value === "yes" })}
        />
      )}
      {!typed.notToBeTold && <Field {...field("mayKnow")} hint={t("hints.mayKnow")} />}
    </Form>
  )
}

import { useState } from "preact/hooks"
import type { Person, PersonTyped } from "../../domain/person.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusBack, useFocusWhen } from "../../ui/focus.ts"
import { PersonCard } from "./PersonCard.tsx"
import { type PersonAnswer, PersonForm } from "./PersonForm.tsx"
import { PersonMore, type PersonMoreActions } from "./PersonMore.tsx"

export type PersonActions = PersonMoreActions & {
  readonly onChange: (person: Person, typed: PersonTyped) => Promise<PersonAnswer>
}
type Props = {
  readonly person: Person
  readonly place: number
  readonly of: number
  readonly actions: PersonActions
  /** They were taken away and just came back: the focus belongs here. */
  readonly isBack: boolean
}

/** Somebody in the person's life: how to reach them, and what can be done with what is written about them. */
export function PersonItem({ person, place, of, actions, isBack }: Props) {
  const t = useTexts("people")
  const [changing, setChanging] = useState(false)
  const [more, setMore] = useState(false)
  const item = useFocusWhen<HTMLLIElement>(isBack)
  const change = useFocusBack(changing)
  const name = shortly(person.name)
  if (changing)
    return (
      <li class="card" ref={item} tabIndex={-1}>
        <PersonForm
          start={typedOf(person)}
          onSave={(typed) => actions.onChange(person, typed)}
          onDone={() => setChanging(false)}
        />
      </li>
    )
  return (
    <li class="card" ref={item} tabIndex={-1}>
      <PersonCard person={person} />
      <div class="row">
        <Button
          look="quiet"
          label={t("changeIt", { name })}
          buttonRef={change}
          onPress={() => setChanging(true)}
        >
          {t("change")}
        </Button>
        <Button look="quiet" label={t("moreFor", { name })} expanded={more} onPress={() => setMore(!more)}>
          {t("more")}
        </Button>
      </div>
      {more && <PersonMore person={person} name={name} place={place} of={of} actions={actions} />}
    </li>
  )
}

function typedOf(person: Person): PersonTyped {
  const { name, relation, phone, textNumber, email, mayKnow, roles, askedAndAgreed, notToBeTold } = person
  return { name, relation, phone, textNumber, email, mayKnow, roles, askedAndAgreed, notToBeTold }
}

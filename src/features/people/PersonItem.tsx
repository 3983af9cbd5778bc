import type { Person, PersonTyped } from "../../domain/person.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { ListItem } from "../../ui/ListItem.tsx"
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
  const name = shortly(person.name)
  return (
    <ListItem
      look="card"
      isBack={isBack}
      words={{
        change: { words: t("change"), whole: t("changeIt", { name }) },
        more: { words: t("more"), whole: t("moreFor", { name }) },
      }}
      form={(onDone) => (
        <PersonForm
          start={typedOf(person)}
          onSave={(typed) => actions.onChange(person, typed)}
          onDone={onDone}
        />
      )}
      more={() => <PersonMore person={person} name={name} place={place} of={of} actions={actions} />}
    >
      <PersonCard person={person} />
    </ListItem>
  )
}

function typedOf(person: Person): PersonTyped {
  const { name, relation, phone, textNumber, email, mayKnow, roles, askedAndAgreed, notToBeTold } = person
  return { name, relation, phone, textNumber, email, mayKnow, roles, askedAndAgreed, notToBeTold }
}

import { memo } from "preact/compat"
import { canBeReached } from "../../domain/checked.ts"
import type { Person, PersonTyped } from "../../domain/person.ts"
import { useItemWords } from "../../i18n/item-words.ts"
import { monthInWords } from "../../i18n/moments.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { Beside } from "../../ui/Beside.tsx"
import { ItemMore } from "../../ui/ItemMore.tsx"
import { ListItem } from "../../ui/ListItem.tsx"
import { PersonCard } from "./PersonCard.tsx"
import { type PersonAnswer, PersonForm } from "./PersonForm.tsx"

export type PersonActions = {
  readonly onChange: (person: Person, typed: PersonTyped) => Promise<PersonAnswer>
  readonly onMove: (person: Person, by: -1 | 1) => Promise<Answer>
  readonly onDelete: (person: Person) => Promise<Answer>
  /** Their numbers were looked at today, and are still right. */
  readonly onStillRight: (person: Person) => Promise<Answer>
}
type Props = {
  readonly person: Person
  /** Their numbers may have grown old. */
  readonly isOld: boolean
  readonly actions: PersonActions
  /** They were taken away and just came back: the focus belongs here. */
  readonly isBack: boolean
}

/** Somebody in the person's life, and what can be done with what is written about them. Drawn again only when they changed. */
export const PersonItem = memo(function PersonItem({ person, isOld, actions, isBack }: Props) {
  const name = shortly(person.name)
  const words = useItemWords(name)
  const t = useTexts("people")
  const { said, hear } = useAnswers()
  return (
    <ListItem
      look="card"
      anchor={`person-${person.id}`}
      isBack={isBack}
      words={words}
      form={(onDone) => (
        <PersonForm
          start={typedOf(person)}
          onSave={(typed) => actions.onChange(person, typed)}
          onDone={onDone}
        />
      )}
      more={() => (
        <ItemMore
          id={person.id}
          words={words}
          onMove={(by) => void hear(actions.onMove(person, by))}
          onRemove={() => void hear(actions.onDelete(person))}
          problem={said}
        >
          {person.lastChecked !== null && !isOld && canBeReached(person) && (
            <p class="soft">{t("looked.last", { month: monthInWords(person.lastChecked) })}</p>
          )}
        </ItemMore>
      )}
    >
      <PersonCard person={person} isOld={isOld} onStillRight={actions.onStillRight} />
      <Beside id={person.id} />
    </ListItem>
  )
})

function typedOf(person: Person): PersonTyped {
  const { name, relation, phone, textNumber, email, mayKnow, roles, askedAndAgreed, notToBeTold } = person
  return { name, relation, phone, textNumber, email, mayKnow, roles, askedAndAgreed, notToBeTold }
}

import type { Person } from "../../domain/person.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { PlaceButtons } from "../../ui/PlaceButtons.tsx"

export type PersonMoreActions = {
  readonly onMove: (person: Person, by: -1 | 1) => Promise<Answer>
  readonly onDelete: (person: Person) => Promise<Answer>
}
type Props = {
  readonly person: Person
  readonly name: string
  readonly place: number
  readonly of: number
  readonly actions: PersonMoreActions
}

/** Somebody's place in the list, and taking them off it. Each happens at once. */
export function PersonMore({ person, name, place, of, actions }: Props) {
  const t = useTexts("people")
  const { said, hear } = useAnswers()
  return (
    <>
      <PlaceButtons
        place={place}
        of={of}
        up={{ words: t("up"), whole: t("upIt", { name }) }}
        down={{ words: t("down"), whole: t("downIt", { name }) }}
        remove={{ words: t("delete"), whole: t("deleteIt", { name }) }}
        onMove={(by) => void hear(actions.onMove(person, by))}
        onRemove={() => void hear(actions.onDelete(person))}
      />
      {said !== undefined && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
    </>
  )
}

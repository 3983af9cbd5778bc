import { useState } from "preact/hooks"
import type { Person } from "../../domain/person.ts"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
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
  const inWords = useProblems()
  const [problem, setProblem] = useState<Tellable>()
  const act = async (answer: Promise<Answer>) => {
    const done = await answer
    setProblem(done.ok ? undefined : done.problem)
  }
  const said = inWords(problem)
  return (
    <>
      <PlaceButtons
        place={place}
        of={of}
        up={{ words: t("up"), whole: t("upIt", { name }) }}
        down={{ words: t("down"), whole: t("downIt", { name }) }}
        remove={{ words: t("delete"), whole: t("deleteIt", { name }) }}
        onMove={(by) => void act(actions.onMove(person, by))}
        onRemove={() => void act(actions.onDelete(person))}
      />
      {said !== undefined && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
    </>
  )
}

import type { Person } from "../../domain/person.ts"
import { useSoFar } from "../../ui/so-far.ts"
import { type PersonActions, PersonItem } from "./PersonItem.tsx"

type Props = {
  /** Everybody, in the person's own order. */
  readonly people: readonly Person[]
  /** Those to show. */
  readonly shown: readonly Person[]
  readonly isOld: (person: Person) => boolean
  readonly actions: PersonActions
  /** Somebody who was deleted and just came back. */
  readonly back: string | undefined
}

/** People as cards; many of them come a few at a time. */
export function PeopleList({ people, shown, isOld, actions, back }: Props) {
  const soFar = useSoFar(shown.length)
  const places = new Map(people.map((one, at) => [one.id, at + 1]))
  return (
    <ul class="cards">
      {shown.slice(0, soFar).map((one) => (
        <PersonItem
          key={one.id}
          person={one}
          place={places.get(one.id) ?? 1}
          isLast={places.get(one.id) === people.length}
          isOld={isOld(one)}
          actions={actions}
          isBack={one.id === back}
        />
      ))}
    </ul>
  )
}

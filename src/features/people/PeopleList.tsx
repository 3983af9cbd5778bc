import type { Person } from "../../domain/person.ts"
import { ListOrder } from "../../ui/list-order.ts"
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

/** A card is more to draw than a sentence. */
const cardsAtOnce = 4

/** People as cards; many of them come a few at a time. */
export function PeopleList({ people, shown, isOld, actions, back }: Props) {
  const soFar = useSoFar(shown.length, cardsAtOnce, 1)
  return (
    <ListOrder.Provider value={people}>
      <ul class="cards" aria-busy={soFar < shown.length ? "true" : undefined}>
        {shown.slice(0, soFar).map((one) => (
          <PersonItem
            key={one.id}
            person={one}
            isOld={isOld(one)}
            actions={actions}
            isBack={one.id === back}
          />
        ))}
      </ul>
    </ListOrder.Provider>
  )
}

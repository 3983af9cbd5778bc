import type { Person } from "../../domain/person.ts"
import { useSoFar } from "../../ui/so-far.ts"
import { type ItemProps, OnCircleItem } from "./OnCircleItem.tsx"

type Props = {
  readonly people: readonly Person[]
  readonly item: ItemProps
  /** How many of them stand over what is inside their ring. */
  readonly above?: number
}

/** The people of one list; many of them come a few at a time. */
export function People({ people, item, above = 0 }: Props) {
  const soFar = useSoFar(people.length)
  return (
    <>
      {people.slice(0, soFar).map((one, at) => (
        <OnCircleItem
          key={one.id}
          person={one}
          isAbove={at < above}
          isPlaced={item.placed === one.id}
          onPlace={item.onPlace}
        />
      ))}
    </>
  )
}

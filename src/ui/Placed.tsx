import { type ComponentChildren, createContext } from "preact"
import { useContext } from "preact/hooks"

type Thing = { readonly id: string }

/**
 * The whole list that things stand in. By context, so that only what asks for it (an open "More") is drawn again when the list
 * is put in another order, and not each of hundreds of things.
 */
export const ListOrder = createContext<readonly Thing[]>([])

type Props = {
  readonly id: string
  /** Where the thing stands, from 1, and whether it is the last. */
  readonly children: (place: number, isLast: boolean) => ComponentChildren
}

/** Tells what is drawn inside where a thing stands in its list now. */
export function Placed({ id, children }: Props) {
  const list = useContext(ListOrder)
  const place = list.findIndex((one) => one.id === id) + 1
  return <>{children(place, place === list.length)}</>
}

type Ordered = { readonly id: string; readonly order: number }

/**
 * Moves one thing of an ordered list one place up (`-1`) or down (`1`) and numbers the list anew.
 * Answers every thing whose `order` changed, to be saved as one action; none past an end, or when it is not there.
 */
export function swapped<T extends Ordered>(list: readonly T[], id: string, by: -1 | 1): readonly T[] {
  const from = list.findIndex((one) => one.id === id)
  const [moved, neighbour] = [list[from], list[from + by]]
  if (moved === undefined || neighbour === undefined) return []
  return list
    .with(from, neighbour)
    .with(from + by, moved)
    .flatMap((one, at) => (one.order === at + 1 ? [] : [{ ...one, order: at + 1 }]))
}

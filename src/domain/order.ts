type Ordered = { readonly id: string; readonly order: number }

/**
 * Moves one thing of an ordered list one place up (`-1`) or down (`1`): it and its neighbour change their `order`. Where things
 * share one, the list is numbered anew.
 * Answers every thing whose `order` changed, to be saved as one action; none past an end, or when it is not there.
 */
export function swapped<T extends Ordered>(list: readonly T[], id: string, by: -1 | 1): readonly T[] {
  const from = list.findIndex((one) => one.id === id)
  const [moved, neighbour] = [list[from], list[from + by]]
  if (moved === undefined || neighbour === undefined) return []
  const isClear = list.every((one, at) => at === 0 || (list[at - 1]?.order ?? 0) < one.order)
  const orderAt = (at: number): number => (isClear ? (list[at]?.order ?? at + 1) : at + 1)
  return list
    .with(from, neighbour)
    .with(from + by, moved)
    .flatMap((one, at) => (one.order === orderAt(at) ? [] : [{ ...one, order: orderAt(at) }]))
}

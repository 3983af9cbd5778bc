type Thing = { readonly id: string }

/** So many things a block is begun with; it may grow when something is put back into it. */
const blockSize = 50

/**
 * Cuts a list into blocks that stay as they are when one thing changes, comes, goes or moves, so that only its own block has
 * to be looked at again. `known` says in which block each thing stood, and learns where it stands now.
 */
export function inBlocks<T extends Thing>(list: readonly T[], known: Map<string, number>): readonly T[][] {
  const blocks: T[][] = []
  let at = 0
  for (const thing of list) {
    const was = known.get(thing.id)
    const isFull = (blocks[at]?.length ?? 0) >= blockSize
    if (was !== undefined) at = Math.max(at, was)
    else if (isFull && blocks.length <= at + 1) at += 1
    known.set(thing.id, at)
    while (blocks.length <= at) blocks.push([])
    blocks[at]?.push(thing)
  }
  return blocks
}

/** Whether two blocks hold the very same things in the same order. */
export const isSameBlock = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at])

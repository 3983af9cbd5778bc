import type { Kept, StoreName } from "../port.ts"

/** The version of the shapes this app writes. A page says which it was written in; a higher one is `newer`. */
export const currentShape = 1

/** Turns the things of one page from version `n` into `n + 1`; the step that leaves version 1 stands first. Pure. */
type Step = (store: StoreName, thing: unknown) => unknown
const steps: readonly Step[] = []

/** Things of a page written in version `from` as this app knows them. They are stored so when next changed. */
export const upToDate = (store: StoreName, things: readonly Kept[], from: number): readonly Kept[] =>
  steps
    .slice(from - 1)
    .reduce((older, step) => older.map(({ id, thing }) => ({ id, thing: step(store, thing) })), things)

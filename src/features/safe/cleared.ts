/** What a browser keeps for a page, in the order it is listed. */
export const clearedThings = ["databases", "files", "notes", "caches", "workers"] as const
export type ClearedThing = (typeof clearedThings)[number]

/** How many of each there are; `undefined` where the browser does not say. */
export type Counts = Readonly<Record<ClearedThing, number | undefined>>

/** How one of them stands after clearing. `before`: no more than there was before this visit. */
export type Cleared = {
  readonly what: ClearedThing
  readonly standing: "gone" | "stands" | "unknown" | "before"
  readonly count: number
}

/** The list as a person reads it. `before`: what was there already and is somebody's to keep; without it nothing may stand. */
export const clearedList = (now: Counts, before?: Counts): readonly Cleared[] =>
  clearedThings.map((what) => {
    const [count, was] = [now[what], before?.[what] ?? 0]
    if (count === undefined) return { what, standing: "unknown", count: 0 }
    if (count === 0) return { what, standing: "gone", count }
    return { what, standing: count <= was ? "before" : "stands", count }
  })

/** Whether nothing stands as far as the browser says. */
export const isAllGone = (list: readonly Cleared[]): boolean =>
  list.every(({ standing }) => standing !== "stands")

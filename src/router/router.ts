import { type ReadonlySignal, signal } from "@preact/signals"
import type { ComponentType } from "preact"
import type { Places } from "./places.ts"

/** What is drawn: a page, and the address it was found under. */
export type Shown = { readonly path: string; readonly page: ComponentType }

export type Router = {
  /** `undefined` until the first page came. While a further one comes, the one before stays. A new one each time one did not come. */
  readonly shown: ReadonlySignal<Shown | undefined>
  /** Finds the page of the address the person is at, and shows it. */
  load(): Promise<void>
  /** Goes to an address: it stands in the bar at once, its page as soon as it came. */
  go(path: string): Promise<void>
  /** Follows the person back and forward; answers how to stop. */
  follow(): () => void
  /** What is drawn in place of a page that broke while it was drawn. */
  readonly broken: ComponentType
}

type Options = {
  readonly places: Places
  /** The page of an address, with all it needs to be drawn at once; rejects when it does not come. */
  readonly find: (path: string) => Promise<ComponentType>
  readonly broken: ComponentType
  /** What is drawn in place of a page that did not come. */
  readonly missing: ComponentType
  /** Asked when a page did not come: whether the one before must stay, because it holds what would be lost with it. */
  readonly mustStay: (path: string) => boolean
}

/** A router over these places. Of two pages asked for at once, only the one asked for last is shown. */
export function createRouter({ places, find, broken, missing, mustStay }: Options): Router {
  const shown = signal<Shown | undefined>()
  let asked = 0
  const load = async (): Promise<void> => {
    asked += 1
    const mine = asked
    const path = places.path()
    const found = await find(path).catch(() => undefined)
    if (mine !== asked) return
    const before = shown.peek()
    if (found === undefined && before !== undefined && before.path !== path && mustStay(path))
      return places.stay(before.path)
    const page = found ?? missing
    // Whoever asks again for what still does not come is told again.
    if (before?.path !== path || before.page !== page || page === missing) shown.value = { path, page }
  }
  return {
    shown,
    broken,
    load,
    go(path) {
      if (path !== places.path()) places.push(path)
      return load()
    },
    follow: () => places.listen(() => void load()),
  }
}

import { mayStand } from "./doorstep.ts"
import type { Entry, Manifest } from "./manifest.ts"
import type { Change, Kept, StoreName } from "./port.ts"

type PageNotes = { readonly ids: ReadonlySet<string>; readonly own: readonly Kept[] }
type Hot = { readonly hash: string; readonly things: readonly Kept[] }

/**
 * What a tab remembers of the pages it opened, by their hash: which things stand in them, and those *Right now* may show.
 * So a save opens the one page it changes. Of what a person wrote, that and the page last written are all it holds.
 */
export type Notes = {
  add(hash: string, store: StoreName, things: readonly Kept[]): void
  has(entry: Entry): boolean
  /** What may stand on *Right now*, of one store, in its order, as far as its pages are noted. */
  own(manifest: Manifest, store: StoreName): readonly Kept[]
  /** The pages these changes need opened; undefined while a page of their stores was not noted. */
  pagesFor(manifest: Manifest, changes: readonly Change[]): ReadonlySet<string> | undefined
  /** Keeps the page written last at hand: people mostly change one page again and again. */
  keepAtHand(hash: string, things: readonly Kept[]): void
  atHand(entry: Entry): readonly Kept[] | undefined
  /** Lets go of what the manifest knows no more. */
  tidy(manifest: Manifest): void
}

export function createNotes(): Notes {
  const pages = new Map<string, PageNotes>()
  let hot: Hot | undefined

  const pageFor = (entries: readonly Entry[], change: Change): Entry | undefined => {
    const holder = entries.find((entry) => pages.get(entry.hash)?.ids.has(change.id))
    return holder ?? (change.do === "put" ? entries.at(-1) : undefined)
  }

  return {
    add(hash, store, things) {
      if (pages.has(hash)) return
      const ids = new Set(things.map((one) => one.id))
      pages.set(hash, { ids, own: things.filter((one) => mayStand(store, one.thing)) })
    },
    has: (entry) => pages.has(entry.hash),
    own: (manifest, store) => entriesOf(manifest, store).flatMap((entry) => pages.get(entry.hash)?.own ?? []),
    pagesFor(manifest, changes) {
      const wanted = new Set<string>()
      for (const change of changes) {
        const entries = entriesOf(manifest, change.store)
        if (!entries.every((entry) => pages.has(entry.hash))) return undefined
        const page = pageFor(entries, change)
        if (page !== undefined) wanted.add(page.id)
      }
      return wanted
    },
    keepAtHand(hash, things) {
      hot = { hash, things }
    },
    atHand: (entry) => (hot?.hash === entry.hash ? hot.things : undefined),
    tidy(manifest) {
      const known = new Set(manifest.pages.map((entry) => entry.hash))
      for (const hash of pages.keys()) if (!known.has(hash)) pages.delete(hash)
      if (hot !== undefined && !known.has(hot.hash)) hot = undefined
    },
  }
}

const entriesOf = (manifest: Manifest, store: StoreName): readonly Entry[] =>
  manifest.pages.filter((entry) => entry.store === store)

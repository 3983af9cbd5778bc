import { mayStand } from "./doorstep.ts"
import type { Entry, Manifest } from "./manifest.ts"
import type { Change, Kept, StoreName } from "./port.ts"

type PageNotes = { readonly ids: readonly string[]; readonly own: readonly Kept[] }

// The pages opened last stay at hand, most of them small: a person changes the same few again and again.
const mostAtHand = 8

/**
 * What a tab remembers of the pages it opened, by their hash: which things stand in them, and those *Right now* may show.
 * So a save opens the one page it changes, or none. Of what a person wrote, that and the pages opened last are all it holds.
 */
export type Notes = {
  add(hash: string, store: StoreName, things: readonly Kept[]): void
  has(entry: Entry): boolean
  /** What may stand on *Right now*, of one store, in its order, as far as its pages are noted. */
  own(manifest: Manifest, store: StoreName): readonly Kept[]
  /** The pages these changes need opened; undefined while a page of their stores was not noted. */
  pagesFor(manifest: Manifest, changes: readonly Change[]): ReadonlySet<string> | undefined
  /** Keeps a page that was opened or written at hand, in place of the one that was so longest. */
  keepAtHand(hash: string, things: readonly Kept[]): void
  atHand(entry: Entry): readonly Kept[] | undefined
  /** Lets go of everything. */
  clear(): void
  /** Lets go of what the manifest knows no more. */
  tidy(manifest: Manifest): void
}

/** Notes nothing yet. */
export function createNotes(): Notes {
  const pages = new Map<string, PageNotes>()
  const near = new Map<string, readonly Kept[]>()

  const pageFor = (entries: readonly Entry[], change: Change): Entry | undefined => {
    const holder = entries.find((entry) => pages.get(entry.hash)?.ids.includes(change.id))
    return holder ?? (change.do === "put" ? entries.at(-1) : undefined)
  }

  return {
    add(hash, store, things) {
      if (pages.has(hash)) return
      // An array: making a set of ten thousand costs more at each start than looking through them at a save.
      const [ids, own]: [string[], Kept[]] = [[], []]
      for (const one of things) {
        ids.push(one.id)
        if (mayStand(store, one.thing)) own.push(one)
      }
      pages.set(hash, { ids, own })
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
      near.delete(hash)
      near.set(hash, things)
      const [oldest] = near.keys()
      if (near.size > mostAtHand && oldest !== undefined) near.delete(oldest)
    },
    atHand: (entry) => near.get(entry.hash),
    clear() {
      pages.clear()
      near.clear()
    },
    tidy(manifest) {
      const known = new Set(manifest.pages.map((entry) => entry.hash))
      for (const hash of pages.keys()) if (!known.has(hash)) pages.delete(hash)
      for (const hash of near.keys()) if (!known.has(hash)) near.delete(hash)
    },
  }
}

const entriesOf = (manifest: Manifest, store: StoreName): readonly Entry[] =>
  manifest.pages.filter((entry) => entry.store === store)

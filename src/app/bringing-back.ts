import { fail, ok, type Result } from "../kit/result.ts"
import { countOf, ownStores, type Row, shrinksMuch, sideBySide } from "../vault/backup/compare.ts"
import { restoreChanges, type Things, type Way } from "../vault/backup/merge.ts"
import type { Copy } from "../vault/backup/read.ts"
import { readEverything } from "../vault/backup/write.ts"
import type { Keeping } from "../vault/keeping-port.ts"
import { type Kept, type StoreName, storeNames, type Vault, type VaultProblem } from "../vault/port.ts"
import { shapes } from "./shapes.ts"

/** What would become of what is here, before anything is done. */
export type Prospect = {
  readonly rows: readonly Row[]
  /** Nothing of the person's is here: there is nothing to choose. */
  readonly isEmpty: boolean
  /** Replacing would take away more than one in five of the things they wrote. */
  readonly shrinks: boolean
  /** How many things they wrote would be gone from here then. */
  readonly gone: number
}

/** Where it comes back to. `keeping`, `beginAnew`: of this device's own vault, as in `Services`. */
export type Where = {
  readonly vault: Vault
  readonly keeping?: Pick<Keeping, "keepAside">
  readonly beginAnew?: () => () => void
}

/** Looks at what is here beside a copy. Nothing is changed. A vault that was lost counts as empty. */
export async function lookAhead(
  { vault, beginAnew }: Where,
  copy: Copy,
): Promise<Result<Prospect, VaultProblem>> {
  const here = await readEverything(vault)
  const isLost = !here.ok && here.problem.kind === "lost" && beginAnew !== undefined
  if (!here.ok && !isLost) return here
  const things: Things = here.ok ? here.value.things : new Map()
  const before = countOf(things, ownStores)
  const gone = restoreChanges(things, copy.things, "replace", shapes).filter(
    (one) => one.do === "remove",
  ).length
  return ok({
    rows: sideBySide(things, copy.things),
    isEmpty: isLost || countOf(things) + (here.ok ? here.value.damagedPages : 0) === 0,
    // Other things in their place are no comfort to who loses these.
    shrinks: shrinksMuch(before, Math.min(countOf(copy.things, ownStores), before - gone)),
    gone,
  })
}

/**
 * Brings a copy back as one action: all of it or nothing. What was here is kept aside first, sealed, where anything was. Replacing
 * does nothing when that cannot be (`not-aside`); merging takes nothing away, and goes on.
 */
export async function bringBack(
  { vault, keeping, beginAnew }: Where,
  copy: Copy,
  way: Way,
): Promise<Result<void, VaultProblem | { readonly kind: "not-aside" }>> {
  const end = beginAnew?.()
  try {
    const aside = await keeping?.keepAside()
    if (aside?.ok === false && way === "replace") return fail({ kind: "not-aside" })
    return await vault.update(storeNames, (found) => {
      const kept = (store: StoreName): readonly Kept[] => found(store).kept
      const here: Things = new Map(storeNames.map((store) => [store, kept(store)]))
      return restoreChanges(here, copy.things, way, shapes)
    })
  } finally {
    end?.()
  }
}

import { fail, ok } from "../kit/result.ts"
import type { Change, Found, StoreName, Vault, VaultProblem } from "./port.ts"
import { isStill } from "./still.ts"

/** What several memory vaults share when they stand for tabs of one browser. Fill `fails` to make the next calls fail. */
export type MemoryDisk = {
  readonly stores: Map<StoreName, Map<string, string>>
  readonly tabs: Set<(stores: readonly StoreName[], from: Vault) => void>
  readonly fails: VaultProblem["kind"][]
}

/** An empty one. */
export const memoryDisk = (): MemoryDisk => ({ stores: new Map(), tabs: new Set(), fails: [] })

/** The vault's twin for tests and for pages with no storage: same contract, nothing kept when the page goes. */
export function memoryVault(disk: MemoryDisk = memoryDisk()): Vault {
  const found = (store: StoreName): Found => {
    const things = [...(disk.stores.get(store) ?? [])]
    return { kept: things.map(([id, text]) => ({ id, thing: read(text) })), damagedPages: 0 }
  }
  const vault: Vault = {
    async all(store) {
      const kind = disk.fails.shift()
      return kind === undefined ? ok(found(store)) : fail({ kind })
    },

    change: (changes) => vault.update([], () => changes),

    async update(_stores, decide) {
      const kind = disk.fails.shift()
      if (kind !== undefined) return fail({ kind })
      const changes = decide(found)
      if (changes.length === 0) return ok(undefined)
      if (!isStill(changes, (store) => found(store).kept)) return fail({ kind: "changed-since" })
      for (const change of changes) apply(disk, change)
      const touched = [...new Set(changes.map((change) => change.store))]
      // Other tabs hear of it a moment later, as they do through the browser.
      queueMicrotask(() => {
        for (const tell of disk.tabs) tell(touched, vault)
      })
      return ok(undefined)
    },

    watch(changed) {
      const tell = (stores: readonly StoreName[], from: Vault) => {
        if (from !== vault) changed(stores)
      }
      disk.tabs.add(tell)
      return () => {
        disk.tabs.delete(tell)
      }
    },

    close() {},
  }
  return vault
}

// Kept as text, as the sealed vault does, so that nobody can change a thing behind the vault's back.
function apply(disk: MemoryDisk, change: Change): void {
  const store = disk.stores.get(change.store) ?? new Map<string, string>()
  disk.stores.set(change.store, store)
  if (change.do === "put") store.set(change.id, JSON.stringify(change.thing))
  else store.delete(change.id)
}

const read = (text: string): unknown => JSON.parse(text)

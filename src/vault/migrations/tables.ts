import type { DBSchema, IDBPDatabase } from "idb"

/** `meta`: `vault` (VaultRecord), `open` and `doorstep` (32 bytes each), `manifest` (PageRow). `pages`: PageRow by [store, id]. */
export interface Tables extends DBSchema {
  meta: { key: string; value: unknown }
  pages: { key: [string, string]; value: unknown }
}

/** The version of the database's tables. Pages have a shape version of their own. */
export const currentTables = 1

type Step = (database: IDBPDatabase<Tables>) => void

// One a version, the first from nothing. They only make and drop tables: what is sealed is moved by shapes.ts.
const steps: readonly Step[] = [
  (database) => {
    database.createObjectStore("meta")
    database.createObjectStore("pages", { keyPath: ["store", "id"] })
  },
]

/** Brings the tables from version `from` (0: none) to the current one. */
export function upgradeTables(database: IDBPDatabase<Tables>, from: number): void {
  for (const step of steps.slice(from)) step(database)
}

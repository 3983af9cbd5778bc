import { type IDBPDatabase, openDB } from "idb"
import { fail, ok, type Result } from "../kit/result.ts"
import { currentTables, type Tables, upgradeTables } from "./migrations/tables.ts"
import { isOver } from "./over.ts"
import type { VaultProblem } from "./port.ts"

export type Database = IDBPDatabase<Tables>

const patienceMs = 10_000 // no browser that opens it at all takes longer

/**
 * Opens the database and makes its tables where there are none. `onGone`: it was let go so that another tab can upgrade
 * it, or the browser closed it. Problems: `blocked`, `newer`, `held` (another tab does not let go), `full`, `unopenable`.
 */
export async function openDatabase(
  name: string,
  onGone: () => void,
): Promise<Result<Database, VaultProblem>> {
  if (isOver()) return fail({ kind: "blocked" })
  try {
    return await new Promise((resolve, reject) => {
      const giveUp = () => {
        resolve(fail({ kind: "held" }))
        // It may open after all, later, for nobody.
        opened.then((late) => late.close()).catch(() => {})
      }
      // Behind a deletion that a sleeping tab holds up the browser says nothing at all.
      const timer = setTimeout(giveUp, patienceMs)
      // A browser that gives no storage throws at once in place of answering.
      const ask = async () =>
        await openDB<Tables>(name, currentTables, {
          upgrade: upgradeTables,
          blocked: giveUp,
          blocking: (_from, _to, event) => {
            onGone()
            // idb hands the event of the database that is in the way.
            if (event.target instanceof IDBDatabase) event.target.close()
          },
          terminated: onGone,
        })
      const opened = ask().finally(() => clearTimeout(timer))
      opened.then((database) => resolve(ok(database)), reject)
    })
  } catch (problem) {
    return fail({ kind: whyNotOpen(problem) })
  }
}

/** Why a transaction came to nothing. */
export const whyNotWritten = (problem: unknown): VaultProblem["kind"] =>
  nameOf(problem) === "QuotaExceededError" ? "full" : "not-saved"

function whyNotOpen(problem: unknown): VaultProblem["kind"] {
  const name = nameOf(problem)
  if (name === "VersionError") return "newer"
  if (name === "QuotaExceededError") return "full"
  // No IndexedDB at all is a ReferenceError or TypeError; private windows and blocked storage say the other two.
  const blocked = ["SecurityError", "InvalidStateError", "ReferenceError", "TypeError"]
  return blocked.includes(name) ? "blocked" : "unopenable"
}

const nameOf = (problem: unknown): string =>
  problem instanceof Error || problem instanceof DOMException ? problem.name : ""

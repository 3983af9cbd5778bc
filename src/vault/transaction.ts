import type { IDBPTransaction } from "idb"
import { fail, ok, type Result } from "../kit/result.ts"
import { type Database, whyNotWritten } from "./database.ts"
import type { Tables } from "./migrations/tables.ts"
import type { VaultProblem } from "./port.ts"

const stores = ["meta", "pages"] as const

/** One moment of everything there is, to write in. */
export type Writing = IDBPTransaction<Tables, typeof stores, "readwrite">
/** One moment of everything there is. */
export type Reading = IDBPTransaction<Tables, typeof stores>

/** Is handed each request that writes: that it came to nothing, the transaction says too. */
export type Ask = (request: Promise<unknown>) => void

/**
 * Reads in one transaction. Throws what a damaged database breaks it off with, whether or not what was asked of it ever says so.
 */
export const readAtOnce = <T>(database: Database, read: (reading: Reading) => Promise<T>): Promise<T> => {
  const reading = database.transaction(stores, "readonly")
  return orBroken(reading, read(reading))
}

/**
 * Writes in one strictly durable transaction. `work` answers whether what it asked for is meant, else all is broken off; after
 * that nothing may be asked for. Answers whether it was written; until the transaction has surely come to nothing, nothing is
 * said about it. Problems: `full`, `not-saved`; nothing was written then.
 */
export async function writeAtOnce(
  database: Database,
  work: (writing: Writing, ask: Ask) => Promise<boolean>,
): Promise<Result<boolean, VaultProblem>> {
  let writing: Writing | undefined
  try {
    writing = database.transaction(stores, "readwrite", { durability: "strict" })
    const isMeant = await orBroken(
      writing,
      work(writing, (request) => void request.catch(() => {})),
    )
    if (!isMeant) {
      await breakOff(writing)
      return ok(false)
    }
    hurry(writing)
    await writing.done
    return ok(true)
  } catch (problem) {
    const both = [problem, writing && (await breakOff(writing))].map(whyNotWritten)
    return fail({ kind: both.includes("full") ? "full" : "not-saved" })
  }
}

// Nothing more will be asked for: said so, the browser need not wait to find out. One that found out by itself has written all.
function hurry(writing: Writing): void {
  try {
    writing.commit()
  } catch {
    // How it ended, it says itself.
  }
}

// What was asked for before something threw would be written otherwise. Answers with what the transaction ended.
async function breakOff(writing: Writing): Promise<unknown> {
  try {
    writing.abort()
  } catch {
    // It is over already.
  }
  return await writing.done.catch((problem: unknown) => problem)
}

// Chromium may break a transaction off and never answer what was asked in it: on a full phone a put that came after others was left
// without a word (1 save in 20, Chromium 156). The transaction itself always ends.
const orBroken = <T>({ done }: Pick<Reading, "done">, work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<never>((_answer, reject) => void done.catch(reject))])

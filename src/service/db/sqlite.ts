import { closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { pathToFileURL } from "node:url"
import { DatabaseSync } from "node:sqlite"
import { Kysely } from "kysely"
import type { Database } from "./database.ts"
import { faultOf } from "./faults.ts"
import { groupedWrites } from "./group.ts"
import { isUpToDate, migrate } from "./migrations.ts"
import { NodeSqliteDialect } from "./sqlite-dialect.ts"
import type { Tables } from "./tables.ts"

const waitForLockMs = 1000

/**
 * Opens the database file, making it (and its folder) when it is not there, and brings its tables up to date. When it cannot be
 * written it is opened for reading, if its tables are those this program knows. Throws what SQLite or the file system threw.
 */
export async function openSqlite(path: string): Promise<Database> {
  try {
    if (path !== ":memory:") makeFile(path)
    return await openToWrite(path)
  } catch (fault) {
    if (!existsSync(path)) throw fault
    const readOnly = await openToRead(path)
    if (!readOnly) throw fault
    return readOnly
  }
}

// Its owner's alone; SQLite gives the files it puts beside it the same rights.
function makeFile(path: string): void {
  makeFolder(dirname(path))
  closeSync(openSync(path, "a", 0o600))
}

// One at a time: where a system takes no folders (`/proc`), Node's own `recursive` tries for ever.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (fault) {
    if (!existsSync(folder)) throw fault // else another start made it just now
  }
}

async function openToWrite(path: string): Promise<Database> {
  const file = new DatabaseSync(path, { timeout: waitForLockMs })
  try {
    // WAL with FULL: a commit is flushed before it is answered (sqlite.org/pragma.html#pragma_synchronous, read 2026-11-22)
    file.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on")
    file.exec("begin immediate; rollback") // a file that may only be read says so here
    await migrate(kyselyOver(file))
  } catch (fault) {
    file.close()
    throw fault
  }
  return databaseOver(file)
}

async function openToRead(path: string): Promise<Database | undefined> {
  for (const address of [path, unchanging(path)]) {
    if (address === undefined) continue
    try {
      const file = new DatabaseSync(address, { readOnly: true, timeout: waitForLockMs })
      if (await isUpToDate(kyselyOver(file))) return databaseOver(file)
      file.close()
    } catch (fault) {
      if (faultOf(fault) === undefined) throw fault
    }
  }
  return undefined
}

// WAL wants to write beside the file even to read it, unless told that nothing changes it; true only with no WAL left over.
function unchanging(path: string): URL | undefined {
  const wal = `${path}-wal`
  if (existsSync(wal) && statSync(wal).size > 0) return undefined
  const address = pathToFileURL(path)
  address.searchParams.set("immutable", "1")
  return address
}

const kyselyOver = (file: DatabaseSync) => new Kysely<Tables>({ dialect: new NodeSqliteDialect(file) })

function databaseOver(file: DatabaseSync): Database {
  const rows = kyselyOver(file)
  const write = groupedWrites(file, rows)
  const probe = { name: "probe", value: "" }
  return {
    kind: "sqlite",
    rows,
    write,
    isWritable: async () => {
      try {
        await write((inside) => inside.insertInto("secrets").orReplace().values(probe).execute())
        return true
      } catch (fault) {
        if (faultOf(fault) === undefined) throw fault
        return false
      }
    },
    close: async () => {
      await rows.destroy()
      if (file.isOpen) file.close() // Kysely closes only what it has used
    },
  }
}

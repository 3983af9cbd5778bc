import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach } from "vitest"
import type { Database } from "../../src/service/db/database.ts"
import { openSqlite } from "../../src/service/db/sqlite.ts"
import { endProcess, type ServiceProcess, startProcess } from "../support/service-process.ts"

/** For a file of tests: the real program, started as often as a test asks, each time over that test's own folder. */
export function realProgram() {
  let folder = ""
  const running: ServiceProcess[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "open-door-main-"))
  })
  afterEach(async () => {
    for (const { child } of running.splice(0)) await endProcess(child, "SIGKILL")
    rmSync(folder, { recursive: true })
  })
  const databaseFile = () => join(folder, "open-door.sqlite")
  return {
    folder: () => folder,
    databaseFile,
    started: async (settings: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> => {
      const service = await startProcess({ DATA_DIR: folder, ...settings })
      running.push(service)
      return service
    },
    /** Looks into the database while no program runs. */
    inDatabase: async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
      const database = await openSqlite(databaseFile())
      try {
        return await work(database)
      } finally {
        await database.close()
      }
    },
  }
}

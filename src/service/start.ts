import { fileURLToPath } from "node:url"
import { readClock } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { createService } from "./app.ts"
import { readBuild, withoutWorker } from "./built.ts"
import type { Config } from "./config.ts"
import type { Database } from "./db/database.ts"
import { faultOf } from "./db/faults.ts"
import { openSqlite } from "./db/sqlite.ts"
import { readPacks, usualPacks } from "./hubs/read-packs.ts"
import { listen, type Listening, type PagesOf, stopListening } from "./listen.ts"
import { printLine } from "./log.ts"
import { keepPurging } from "./purge.ts"
import { usualLimits } from "./services.ts"
import { makeFirstLinks } from "./teams/first-links.ts"
import { hubWithTeam, makeRecoveryLink } from "./teams/recovery-link.ts"

type OneTimeLink = { readonly hub: string; readonly link: string }

/** A running service: where it is, the desk's one-time links, and how to end it. */
export type Running = {
  readonly publicUrl: string
  readonly deskUrl: string
  readonly firstLinks: readonly OneTimeLink[]
  readonly recoveryLink: OneTimeLink | undefined
  readonly canWrite: boolean
  readonly stop: () => Promise<void>
}

const graceMs = 9000 // in flight is answered, and the program gone, within 10 s

/** Starts the service as configured. The problem is one plain sentence for whoever starts it. */
export async function start(config: Config, pagesOf?: PagesOf): Promise<Result<Running, string>> {
  const pack = readPacks(config.hubPacks ?? usualPacks)
  if (!pack.ok) return pack
  const madeUp = pack.value.hubs.find((hub) => hub.madeUp)
  if (madeUp && !config.hubPacks && config.publicUrl?.startsWith("https:")) {
    return fail(
      `PUBLIC_URL is for real people, and ${madeUp.name} is made up: set HUB_PACK to your own hub pack.`,
    )
  }
  const database = await openDatabase(config)
  if (!database.ok) return database
  const lost = config.recoverTeam && (await hubWithTeam(database.value, pack.value, config.recoverTeam))
  if (config.recoverTeam && !lost) {
    await database.value.close()
    return fail("RECOVER_TEAM must be the id of a hub that has a team here, such as example-street.")
  }
  const listening = await takePorts(config)
  if (!listening.ok) {
    await database.value.close()
    return listening
  }
  const [app, desk] = listening.value
  const services = {
    database: database.value,
    pack: pack.value,
    now: readClock,
    limits: usualLimits,
    addresses: {
      publicUrl: config.publicUrl ?? `http://localhost:${app.port}`,
      deskUrl: config.deskUrl ?? `http://localhost:${desk.port}`,
    },
    log: printLine,
  }
  const built = readBuild(fileURLToPath(new URL("../../dist/app", import.meta.url)))
  const service = createService(services, {
    app: config.keepOffline ? built : withoutWorker(built),
    desk: readBuild(fileURLToPath(new URL("../../dist/desk", import.meta.url))),
  })
  const canWrite = await services.database.isWritable()
  const stopPurging = await keepPurging(services)
  const firstLinks = canWrite ? await makeFirstLinks(services) : []
  const recoveryLink = canWrite && lost ? await makeRecoveryLink(services, lost) : undefined
  app.answer({
    fetch: service.app.fetch,
    headers: service.headers.app,
    pages: await pagesOf?.("app", app.server),
  })
  desk.answer({
    fetch: service.desk.fetch,
    headers: service.headers.desk,
    pages: await pagesOf?.("desk", desk.server),
  })
  return ok({
    ...services.addresses,
    firstLinks,
    recoveryLink,
    canWrite,
    stop: async () => {
      stopPurging()
      await Promise.all([stopListening(app.server, graceMs), stopListening(desk.server, graceMs)])
      await services.database.close()
    },
  })
}

async function openDatabase({ databaseUrl, dataFile }: Config): Promise<Result<Database, string>> {
  try {
    if (!databaseUrl) return ok(await openSqlite(dataFile))
    const { openPostgres } = await import("./db/postgres.ts") // a file has no use for its driver
    return ok(await openPostgres(databaseUrl))
  } catch (fault) {
    if (databaseUrl)
      return fail("The database at DATABASE_URL cannot be opened: check its address, name and password.")
    return fail(
      faultOf(fault) === "service-full"
        ? `The disk is full: ${dataFile} cannot be made.`
        : `${dataFile} cannot be opened: check DATA_DIR, and that this program may write there.`,
    )
  }
}

async function takePorts(config: Config): Promise<Result<[Listening, Listening], string>> {
  const app = await takePort("PORT", config.port, config.publicUrl)
  if (!app.ok) return app
  const desk = await takePort("DESK_PORT", config.deskPort, config.deskUrl)
  if (desk.ok) return ok([app.value, desk.value])
  await stopListening(app.value.server, 0)
  return desk
}

// Without an address of its own, or with one on localhost, nobody but this machine has business here.
async function takePort(
  name: string,
  port: number,
  address = "http://localhost",
): Promise<Result<Listening, string>> {
  const isLocal = new URL(address).hostname === "localhost"
  try {
    return ok(await listen(port, isLocal ? "127.0.0.1" : undefined))
  } catch {
    return fail(
      `Port ${port} cannot be used, perhaps because something else uses it: set ${name} to another.`,
    )
  }
}

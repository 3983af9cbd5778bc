// The service for tests: whole, over a real database of either kind, its clock in the test's hand.
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { inject } from "vitest"
import { type Builds, createService } from "../../src/service/app.ts"
import type { Database } from "../../src/service/db/database.ts"
import { openPostgres } from "../../src/service/db/postgres.ts"
import { openSqlite } from "../../src/service/db/sqlite.ts"
import type { Pack, PackHub, Pattern } from "../../src/service/hubs/pack.ts"
import type { LogLine } from "../../src/service/log.ts"
import { usualLimits } from "../../src/service/services.ts"
import { hashOf, newToken } from "../../src/service/tokens.ts"
import type { PutBooking } from "../../src/wire/bookings.ts"

export const databaseKinds = ["sqlite", "postgres"] as const
export type DatabaseKind = (typeof databaseKinds)[number]

/** Monday 9 March 2026, 08:00 in York. */
export const aMonday = Date.UTC(2026, 2, 9, 8) / 1000
/** The key epoch of the first team that `giveTeams` makes. */
export const anEpoch = "00000000-0000-4000-8000-000000000001"

/** A fresh database of a kind; `end` closes and removes it. */
export async function aDatabase(
  kind: DatabaseKind,
): Promise<{ database: Database; end: () => Promise<void> }> {
  if (kind === "sqlite") {
    const folder = mkdtempSync(join(tmpdir(), "open-door-test-"))
    const database = await openSqlite(join(folder, "open-door.sqlite"))
    return {
      database,
      end: async () => {
        await database.close()
        rmSync(folder, { recursive: true })
      },
    }
  }
  const name = `test_${randomUUID().replaceAll("-", "")}`
  await onCluster(`create database ${name}`)
  const database = await openPostgres(new URL(`/${name}`, inject("postgres")).href)
  return {
    database,
    end: async () => {
      await database.close()
      await onCluster(`drop database ${name} with (force)`)
    },
  }
}

async function onCluster(statement: string): Promise<void> {
  const client = new Client(inject("postgres"))
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** A bookable made-up hub: one conversation at a time, Mondays 10:00 to 12:00 by the half hour, unless told otherwise. */
export function aHub(changes: Partial<PackHub> = {}): PackHub {
  return {
    id: "example-street",
    name: "Example Street",
    area: "made up",
    timeZone: "Europe/London",
    madeUp: true,
    address: null,
    phone: null,
    hours: null,
    door: null,
    reads: [],
    ways: ["in-person", "phone"],
    booking: { noticeHours: 1, daysAhead: 28, patterns: [aPattern()] },
    ...changes,
  }
}

export const aPattern = (changes: Partial<Pattern> = {}): Pattern => ({
  ways: ["in-person"],
  weekday: 1,
  from: "10:00",
  until: "12:00",
  minutes: 30,
  seats: 1,
  ...changes,
})

/** A whole service. `lines` is all it logged; `clock.now` is what it takes the time to be. */
export async function aService(
  kind: DatabaseKind,
  options: { readonly pack?: Pack; readonly builds?: Builds; readonly hasTeams?: boolean } = {},
) {
  const { database, end } = await aDatabase(kind)
  const pack = options.pack ?? { hubs: [aHub()], helplines: [] }
  const lines: LogLine[] = []
  const clock = { now: aMonday }
  const services = {
    database,
    pack,
    now: () => clock.now,
    limits: usualLimits,
    addresses: { publicUrl: "http://localhost:8787", deskUrl: "http://localhost:8788" },
    log: (line: LogLine) => void lines.push(line),
  }
  if (options.hasTeams !== false) await giveTeams(database, pack)
  return { ...createService(services, options.builds), services, database, clock, lines, end }
}

/** Gives every bookable hub a team with one key epoch, from a year before `aMonday` to a year after. */
export async function giveTeams(database: Database, pack: Pack, now = aMonday): Promise<void> {
  const year = 365 * 86_400
  const root = JSON.stringify({ kty: "EC", crv: "P-256", x: "A".repeat(43), y: "B".repeat(43) })
  const bounds = { valid_from: now - year, valid_until: now + year, made_at: now }
  for (const [n, { id: hub }] of pack.hubs.filter((one) => one.booking).entries()) {
    await database.write(async (rows) => {
      await rows.insertInto("teams").values({ hub, root, recovery_public: root, made_at: now }).execute()
      const epoch = { id: n === 0 ? anEpoch : randomUUID(), hub, statement: "e.e.e", ...bounds }
      await rows.insertInto("epochs").values(epoch).execute()
    })
  }
}

/** A booking as the app would send it, with the token that manages it. */
export function aBooking(changes: Partial<PutBooking> = {}): { id: string; token: string; body: PutBooking } {
  const token = newToken()
  const body: PutBooking = {
    hub: "example-street",
    startsAt: aMonday + 2 * 3600, // Monday 10:00
    epoch: anEpoch,
    sealed: `${"a".repeat(40)}.${"b".repeat(40)}.${"c".repeat(16)}.${newToken()}.${"d".repeat(22)}`,
    manageTokenHash: hashOf(token),
    ...changes,
  }
  return { id: randomUUID(), token, body }
}

/** A call with a JSON body, as `app.request` takes it. */
export const sending = (
  method: string,
  body: unknown,
  headers: Record<string, string> = {},
): RequestInit => ({
  method,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
})

/** A call with a bearer token. */
export const bearing = (token: string, method = "GET"): RequestInit => ({
  method,
  headers: { authorization: `Bearer ${token}` },
})

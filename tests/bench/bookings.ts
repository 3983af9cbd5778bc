// Bookings and free times by the second, beside the least a server could do. `node tests/bench/bookings.ts`
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openSqlite } from "../../src/service/db/sqlite.ts"
import { aBooking, aHub, aPattern, giveTeams } from "../support/service.ts"
import { endProcess, startProcess } from "../support/service-process.ts"
import { getting, type Load, load, putting } from "./load.ts"

const connections = 32
const count = Number(process.env["COUNT"] ?? 6000)
const rounds = Number(process.env["ROUNDS"] ?? 5)
const seats = 5
const write = (line: string) => process.stdout.write(`${line}\n`)

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const patterns = (minutes: number, perTime: number, until = "24:00") =>
  weekdays.map((weekday) => aPattern({ weekday, from: "00:00", until, minutes, seats: perTime }))
const busy = aHub({ booking: { noticeHours: 0, daysAhead: 90, patterns: patterns(5, seats) } })
const places = [1, 2, 3, 4, 5].map((n) =>
  aHub({ id: `place-${n}`, booking: { noticeHours: 0, daysAhead: 90, patterns: patterns(60, 2, "08:00") } }),
)
const pack = { hubs: [busy, ...places], helplines: [] }
const folder = mkdtempSync(join(tmpdir(), "open-door-bench-"))
const now = Math.floor(Date.now() / 1000)

const prepared = await openSqlite(join(folder, "open-door.sqlite"))
await giveTeams(prepared, pack, now)
await prepared.close()
writeFileSync(join(folder, "pack.json"), JSON.stringify(pack))
const ours = await startProcess({ DATA_DIR: folder, HUB_PACK: join(folder, "pack.json") })
const grouped = await floor("grouped")
const each = await floor("each")

try {
  await bookings()
  await freeTimes()
} finally {
  for (const { child } of [ours, grouped, each]) await endProcess(child, "SIGKILL")
  rmSync(folder, { recursive: true })
}

async function bookings(): Promise<void> {
  const sealed = `${"a".repeat(400)}.${"b".repeat(54)}.${"c".repeat(16)}.${"d".repeat(700)}.${"e".repeat(22)}`
  let n = 0
  const first = (Math.floor(now / 86_400) + 1) * 86_400
  const call = () => {
    const { id, body } = aBooking({ sealed, startsAt: first + Math.floor(n++ / seats) * 300 })
    return putting(`/api/bookings/${id}`, JSON.stringify(body))
  }
  const once = (url: string) => load(url, connections, count, call)
  const runs = await inTurn({ ours: ours.appUrl, grouped: grouped.url, each: each.url }, once)
  write(`bookings a second, ${connections} connections (middle of ${rounds})`)
  show("ours, committed in groups", runs.ours)
  show("a bare grouped insert", runs.grouped)
  show("a bare durable insert per request", runs.each)
  write(
    `  ours: ${ratio(runs.ours, runs.grouped)} x grouped (at least 0.6) · ${ratio(runs.ours, runs.each)} x per request (at least 1) · p99 ${late(runs.ours, runs.grouped)} x grouped (at most 1.5)`,
  )
}

async function freeTimes(): Promise<void> {
  const day = (days: number) => new Date((now + days * 86_400) * 1000).toISOString().slice(0, 10)
  // 5 places x 90 days, as the app asks for them: 31 days at a time
  const stretches = [0, 31, 62].map((from) => `from=${day(from)}&to=${day(Math.min(from + 30, 89))}`)
  const paths = places.flatMap(({ id }) => stretches.map((query) => `/api/hubs/${id}/slots?${query}`))
  const answer = await fetch(ours.appUrl + paths[0])
  const bare = await floor("http", (await answer.text()).length)
  const once = (url: string) => load(url, connections, count, (n) => getting(paths[n % paths.length] ?? "/"))
  const runs = await inTurn({ ours: ours.appUrl, bare: bare.url }, once)
  await endProcess(bare.child, "SIGKILL")
  write(`free times, 5 places and 90 days, ${connections} connections (middle of ${rounds})`)
  show("ours", runs.ours)
  show("bare http, the same bytes", runs.bare)
  write(
    `  ours: ${ratio(runs.ours, runs.bare)} x bare http (at least 0.4) · p99 ${middle(runs.ours, "p99").toFixed(1)} ms (under 10), ${late(runs.ours, runs.bare)} x its`,
  )
}

// One of each in turn, so that whatever else the machine does falls on all of them alike. The first round warms them up.
async function inTurn<Name extends string>(urls: Record<Name, string>, once: (url: string) => Promise<Load>) {
  const all: Partial<Record<Name, Load[]>> = {}
  for (let round = 0; round <= rounds; round++) {
    for (const name in urls) {
      const run = await once(urls[name])
      if (run.refused > 0) throw new Error(`${name} refused ${run.refused} calls`)
      if (round > 0) (all[name] ??= []).push(run)
    }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name was filled in the first round that counts
  return all as Record<Name, Load[]>
}

async function floor(kind: string, pageBytes = 0): Promise<{ child: ChildProcess; url: string }> {
  const own = mkdtempSync(join(folder, "floor-"))
  const child = spawn(process.execPath, [join(import.meta.dirname, "booking-floor.ts"), kind, own], {
    env: { ...process.env, PAGE_BYTES: String(pageBytes) },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const port = await new Promise<string>((resolve) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()))
  })
  return { child, url: `http://127.0.0.1:${port}` }
}

function middle(runs: readonly Load[], what: "perSecond" | "p99"): number {
  const sorted = runs.map((run) => run[what]).toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
function ratio(one: readonly Load[], other: readonly Load[]): string {
  return (middle(one, "perSecond") / middle(other, "perSecond")).toFixed(2)
}
function late(one: readonly Load[], other: readonly Load[]): string {
  return (middle(one, "p99") / middle(other, "p99")).toFixed(2)
}
function show(name: string, runs: readonly Load[]): void {
  write(
    `  ${name}: ${middle(runs, "perSecond").toFixed(0)} a second, p99 ${middle(runs, "p99").toFixed(1)} ms`,
  )
}

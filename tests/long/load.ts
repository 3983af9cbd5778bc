import { Agent, request } from "node:http"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openSqlite } from "../../src/service/db/sqlite.ts"
import { aBooking, aHub, aPattern, giveTeams } from "../support/service.ts"
import { endProcess, startProcess } from "../support/service-process.ts"
import { percentile, type Row } from "./row.ts"

const perSecond = 50
const p95AtMost = 150 // ms
const memoryAtMost = 200 // MB

/** What a service answers that many people ask at their own pace: hubs, free times, whether it is there, and one booking in ten. */
export async function loadTheHub(seconds: number) {
  const folder = mkdtempSync(join(tmpdir(), "open-door-load-"))
  const patterns = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    aPattern({ weekday, from: "00:00", until: "24:00", minutes: 15, seats: 5 }),
  )
  const hub = aHub({ booking: { noticeHours: 0, daysAhead: 90, patterns } })
  const pack = { hubs: [hub], helplines: [] }
  const now = Math.floor(Date.now() / 1000)
  const prepared = await openSqlite(join(folder, "open-door.sqlite"))
  await giveTeams(prepared, pack, now)
  await prepared.close()
  writeFileSync(join(folder, "pack.json"), JSON.stringify(pack))
  const service = await startProcess({ DATA_DIR: folder, HUB_PACK: join(folder, "pack.json") })
  const agent = new Agent({ keepAlive: true })
  const first = Math.ceil(now / 900) * 900 + 86_400
  const day = (days: number) => new Date((now + days * 86_400) * 1000).toISOString().slice(0, 10)
  const slots = `/api/hubs/${hub.id}/slots?from=${day(1)}&to=${day(14)}`
  const latencies: number[] = []
  const wrong: string[] = []
  let booked = 0

  const ask = (n: number): Promise<void> =>
    new Promise((resolve) => {
      const wish = n % 10 === 9 ? aBooking({ startsAt: first + Math.floor(booked++ / 5) * 900 }) : undefined
      const path = wish ? `/api/bookings/${wish.id}` : ["/api/hubs", slots, "/healthz"][n % 3]
      const body = wish ? JSON.stringify(wish.body) : ""
      const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) }
      const began = performance.now()
      const done = (status: number | string) => {
        latencies.push(performance.now() - began)
        if (status !== (wish ? 201 : 200)) wrong.push(`${path}: ${status}`)
        resolve()
      }
      const asked = request(new URL(path ?? "/", service.appUrl), {
        method: wish ? "PUT" : "GET",
        agent,
        headers,
      })
      asked.on("response", (answer) => {
        answer.resume()
        answer.on("end", () => done(answer.statusCode ?? 0))
      })
      asked.on("error", (problem) => done(problem.message))
      asked.end(body)
    })

  let peak = 0
  const going: Promise<void>[] = []
  const began = performance.now()
  for (let n = 0; n < seconds * perSecond; n += 1) {
    const wait = began + (n * 1000) / perSecond - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    going.push(ask(n))
    if (n % perSecond === 0) peak = Math.max(peak, memoryOf(service.child.pid ?? 0))
  }
  await Promise.all(going)
  await endProcess(service.child, "SIGTERM")
  rmSync(folder, { recursive: true })
  return {
    asked: latencies.length,
    wrong,
    p95: percentile(latencies, 0.95),
    p99: percentile(latencies, 0.99),
    peak,
  }
}

/** What a process holds in memory, in megabytes; 0 where the system does not say. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

export const load: Row = {
  name: "load",
  what: "requests at fifty a second",
  whole: 30_000,
  async run(count) {
    const { asked, wrong, p95, p99, peak } = await loadTheHub(Math.max(1, Math.round(count / perSecond)))
    const failures = [...wrong]
    if (p95 >= p95AtMost) failures.push(`p95 is ${p95.toFixed(0)} ms`)
    if (peak >= memoryAtMost) failures.push(`it held ${peak.toFixed(0)} MB`)
    const figures = { p95Ms: Number(p95.toFixed(1)), p99Ms: Number(p99.toFixed(1)), peakMB: Math.round(peak) }
    return { tried: asked, failures, figures }
  },
}

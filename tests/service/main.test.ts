import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { createServer, request } from "node:http"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openSqlite } from "../../src/service/db/sqlite.ts"
import { hashOf } from "../../src/service/tokens.ts"
import { endProcess, runToEnd, type ServiceProcess, startProcess } from "../support/service-process.ts"
import { aHub, aMonday } from "../support/service.ts"

let folder = ""
const running: ServiceProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "open-door-main-"))
})
afterEach(async () => {
  for (const { child } of running.splice(0)) await endProcess(child, "SIGKILL")
  rmSync(folder, { recursive: true })
})

async function started(settings: Record<string, string> = {}): Promise<ServiceProcess> {
  const service = await startProcess({ DATA_DIR: folder, ...settings })
  running.push(service)
  return service
}
const databaseFile = () => join(folder, "open-door.sqlite")

describe("a wrong setting stops the start with one sentence and nothing else", () => {
  test.each([
    ["a port that is none", { PORT: "eighty" }, "PORT must be a whole number from 0 to 65535."],
    ["a pack that is not there", { HUB_PACK: "/absent.json" }, "The hub pack /absent.json cannot be read."],
    [
      "real people on a made-up hub",
      { PUBLIC_URL: "https://door.example" },
      "PUBLIC_URL is for real people, and Example Street is made up: set HUB_PACK to your own hub pack.",
    ],
    [
      "a team to bring back where there is none",
      { RECOVER_TEAM: "example-street" },
      "RECOVER_TEAM must be the id of a hub that has a team here, such as example-street.",
    ],
    [
      "a database that does not answer",
      { DATABASE_URL: "postgres://me:secret@127.0.0.1:1/door" },
      "The database at DATABASE_URL cannot be opened: check its address, name and password.",
    ],
    [
      "a folder that cannot be one",
      { DATA_DIR: "/dev/null" },
      "/dev/null/open-door.sqlite cannot be opened: check DATA_DIR, and that this program may write there.",
    ],
    [
      "a folder that cannot be made",
      { DATA_DIR: "/proc/absent" },
      "/proc/absent/open-door.sqlite cannot be opened: check DATA_DIR, and that this program may write there.",
    ],
  ])("%s", async (_, settings, sentence) => {
    const ended = await runToEnd({ DATA_DIR: folder, PORT: "0", DESK_PORT: "0", ...settings })
    expect(ended).toEqual({ code: 1, signal: null, said: `${sentence}\n` })
  })

  test("a pack with a fault names the file and the field", async () => {
    const path = join(folder, "pack.json")
    writeFileSync(path, JSON.stringify({ hubs: [aHub({ name: "" })], helplines: [] }))
    const ended = await runToEnd({ DATA_DIR: folder, HUB_PACK: path })
    expect(ended).toMatchObject({ code: 1, said: `The hub pack ${path} is wrong at hubs.0.name.\n` })
  })

  test("a database that is something else", async () => {
    writeFileSync(databaseFile(), "a shopping list".repeat(100))
    const ended = await runToEnd({ DATA_DIR: folder, PORT: "0", DESK_PORT: "0" })
    expect(ended).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^\S+ cannot be opened: check DATA_DIR.*\n$/),
    })
  })

  test("a port that something else uses", async () => {
    const other = createServer().listen(0, "127.0.0.1")
    await new Promise((resolve) => other.once("listening", resolve))
    const address = other.address()
    const port = typeof address === "object" && address ? String(address.port) : ""
    const ended = await runToEnd({ DATA_DIR: folder, PORT: port, DESK_PORT: "0" })
    other.close()
    expect(ended.code).toBe(1)
    expect(ended.said).toBe(
      `Port ${port} cannot be used, perhaps because something else uses it: set PORT to another.\n`,
    )
  })
})

test("an https address may show a made-up hub that HUB_PACK names", async () => {
  const pack = join(folder, "pack.json")
  writeFileSync(pack, JSON.stringify({ hubs: [aHub()], helplines: [] }))
  const { said } = await started({ PUBLIC_URL: "https://door.example", HUB_PACK: pack })
  expect(said()).toContain("Open Door is at https://door.example\n")
})

test("it says where it is, and gives each bookable hub without a team one link that it keeps only the hash of", async () => {
  const service = await started()
  const [, link = ""] = /Example Street starts here, once, within 7 days: (\S+)\n/.exec(service.said()) ?? []
  expect(service.said()).not.toContain("Clarence Street starts here")
  const { hash, origin } = new URL(link)
  expect(service.deskUrl).toBe(origin.replace("localhost", "127.0.0.1"))
  const token = /^#enrol=([\w-]{43})$/.exec(hash)?.[1] ?? ""
  await endProcess(service.child, "SIGTERM")
  const database = await openSqlite(databaseFile())
  const kept = await database.rows.selectFrom("enrolments").selectAll().execute()
  await database.close()
  expect(kept).toMatchObject([{ token_hash: hashOf(token), hub: "example-street", used_at: null }])
  expect((kept[0]?.until ?? 0) - (kept[0]?.made_at ?? 0)).toBe(7 * 86_400)
})

test("a new start gives a new link in place of the old; none once somebody is in the team", async () => {
  const tokens: unknown[] = []
  for (let times = 0; times < 2; times++) {
    const { child } = await started()
    await endProcess(child, "SIGTERM")
    const database = await openSqlite(databaseFile())
    const kept = await database.rows.selectFrom("enrolments").select("token_hash").execute()
    tokens.push(...kept.map((row) => row.token_hash))
    if (times === 1) {
      const member = {
        id: "m",
        hub: "example-street",
        name: "Sam",
        public_key: "{}",
        wrap: "{}",
        made_at: aMonday,
      }
      await database.write((rows) =>
        rows
          .insertInto("members")
          .values({ ...member, left_at: null })
          .execute(),
      )
    }
    await database.close()
  }
  expect(new Set(tokens).size).toBe(2)
  const { said } = await started()
  expect(said()).not.toContain("#enrol=")
})

test("asked to bring a team back it prints one link for it, kept as its hash alone; the next start without prints none", async () => {
  await endProcess((await started()).child, "SIGTERM")
  const common = { hub: "example-street", made_at: aMonday }
  const team = { ...common, root: "{}", recovery_public: "{}" }
  const member = { ...common, id: "m", name: "Sam", public_key: "{}", wrap: "{}", left_at: null }
  const before = await openSqlite(databaseFile())
  await before.write(async (rows) => {
    await rows.insertInto("teams").values(team).execute()
    await rows.insertInto("members").values(member).execute()
  })
  await before.close()
  const { child, said } = await started({ RECOVER_TEAM: "example-street" })
  const [, token = ""] =
    /^The team of Example Street comes back here.* http\S+#recover=([\w-]{43})$/m.exec(said()) ?? []
  expect(said()).not.toContain("#enrol=")
  await endProcess(child, "SIGTERM")
  const database = await openSqlite(databaseFile())
  const kept = await database.rows.selectFrom("enrolments").selectAll().execute()
  await database.close()
  expect(kept).toMatchObject([{ token_hash: hashOf(token), hub: "example-street", used_at: null }])
  expect((await started()).said()).not.toContain("#recover=")
})

test("asked to end, it answers who is in flight first, then leaves with nothing amiss", async () => {
  const { appUrl, child } = await started()
  const body = JSON.stringify({ hub: "x" })
  const answered = new Promise<number | undefined>((resolve, reject) => {
    const call = request(`${appUrl}/api/bookings/x`, {
      method: "PUT",
      headers: { "content-type": "application/json", "content-length": body.length, expect: "100-continue" },
    })
    call.once("response", (answer) => resolve(answer.resume().statusCode))
    call.once("error", reject)
    // The service says "go on" once it has the call in hand.
    call.once("continue", () => {
      call.write(body.slice(0, 4), () => {
        child.kill("SIGTERM")
        setTimeout(() => call.end(body.slice(4)), 300)
      })
    })
    call.flushHeaders()
  })
  const code = new Promise((resolve) => child.once("exit", resolve))
  expect(await answered).toBe(400)
  expect(await code).toBe(0)
})

test("a caller who never finishes does not keep it from leaving", async () => {
  const { appUrl, child } = await started()
  const { hostname, port } = new URL(appUrl)
  const slow = connect(Number(port), hostname)
  slow.on("error", () => {})
  await new Promise<void>((resolve) =>
    slow.write(
      "PUT /api/bookings/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{",
      () => resolve(),
    ),
  )
  expect(await endProcess(child, "SIGTERM")).toBe(0)
  slow.destroy()
}, 30_000)

test("what is not HTTP, or has too long a head, is refused with our headers and as a listed problem", async () => {
  const { appUrl } = await started()
  const { hostname, port } = new URL(appUrl)
  const answerTo = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = ""
      const socket = connect(Number(port), hostname, () => socket.write(bytes))
      socket.on("data", (chunk: Buffer) => (answer += chunk.toString())).once("error", reject)
      socket.once("close", () => resolve(answer))
    })
  const cases = [
    ["canary nonsense\r\n\r\n", 400, "invalid"],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${"canary".repeat(2000)}\r\n\r\n`, 413, "too-large"],
    ["GET /\\canary HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400, "invalid"],
    ["GET /healthz HTTP/1.1\r\nHost: ca/nary\r\nConnection: close\r\n\r\n", 400, "invalid"],
  ] as const
  for (const [bytes, status, code] of cases) {
    const answer = await answerTo(bytes)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).toContain(JSON.stringify({ code, status }))
    expect(answer.toLowerCase()).toContain("content-type: application/problem+json")
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'")
    expect(answer).not.toContain("canary")
  }
  expect(running[0]?.said()).not.toMatch(/canary|Error/i)
})

test("over the wire, too, every answer carries the headers of safety once, whatever it is", async () => {
  const { appUrl, deskUrl } = await started()
  const put = { method: "PUT", headers: { "content-type": "application/json" }, body: "{" }
  const calls: [string, RequestInit?][] = [
    [`${appUrl}/healthz`],
    [`${appUrl}/api/hubs`],
    [`${appUrl}/api/bookings/x`, put],
    [`${appUrl}/api/bookings/x`, { method: "DELETE" }],
    [`${appUrl}/assets/gone.js`],
    [`${appUrl}/shl/gone`, { method: "POST" }],
    [`${deskUrl}/desk-api/session`],
    [`${deskUrl}/assets/gone.js`],
  ]
  for (const [address, init] of calls) {
    const { headers } = await fetch(address, init)
    const found = [
      "x-content-type-options",
      "x-frame-options",
      "referrer-policy",
      "cross-origin-embedder-policy",
    ]
    expect([address, ...found.map((name) => headers.get(name))]).toEqual([
      address,
      "nosniff",
      "DENY",
      "no-referrer",
      "require-corp",
    ])
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self'; [^,]*$/)
    expect(headers.get("permissions-policy")).toContain("camera=(self)")
  }
})

test("the app and the desk answer on their own ports only", async () => {
  const { appUrl, deskUrl } = await started()
  const status = async (address: string) => (await fetch(address)).status
  expect(await status(`${appUrl}/api/hubs`)).toBe(200)
  expect(await status(`${deskUrl}/api/hubs`)).toBe(404)
  expect(await status(`${appUrl}/desk-api/session`)).toBe(404)
  expect(await status(`${deskUrl}/desk-api/session`)).not.toBe(404)
})

test("its database is readable by its owner alone", async () => {
  await started()
  for (const name of ["", "-wal", "-shm"]) expect(statSync(databaseFile() + name).mode & 0o077).toBe(0)
})

import { statSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { hashOf } from "../../src/service/tokens.ts"
import { endProcess, runToEnd } from "../support/service-process.ts"
import { aHub, aMonday } from "../support/service.ts"
import { realProgram } from "./program.ts"

const { folder, databaseFile, started, inDatabase } = realProgram()

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
    const ended = await runToEnd({ DATA_DIR: folder(), PORT: "0", DESK_PORT: "0", ...settings })
    expect(ended).toEqual({ code: 1, signal: null, said: `${sentence}\n` })
  })

  test("a pack with a fault names the file and the field", async () => {
    const path = join(folder(), "pack.json")
    writeFileSync(path, JSON.stringify({ hubs: [aHub({ name: "" })], helplines: [] }))
    const ended = await runToEnd({ DATA_DIR: folder(), HUB_PACK: path })
    expect(ended).toMatchObject({ code: 1, said: `The hub pack ${path} is wrong at hubs.0.name.\n` })
  })

  test("a database that is something else", async () => {
    writeFileSync(databaseFile(), "a shopping list".repeat(100))
    const ended = await runToEnd({ DATA_DIR: folder(), PORT: "0", DESK_PORT: "0" })
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
    const ended = await runToEnd({ DATA_DIR: folder(), PORT: port, DESK_PORT: "0" })
    other.close()
    expect(ended.code).toBe(1)
    expect(ended.said).toBe(
      `Port ${port} cannot be used, perhaps because something else uses it: set PORT to another.\n`,
    )
  })
})

test("an https address may show a made-up hub that HUB_PACK names", async () => {
  const pack = join(folder(), "pack.json")
  writeFileSync(pack, JSON.stringify({ hubs: [aHub()], helplines: [] }))
  const { said } = await started({ PUBLIC_URL: "https://door.example", HUB_PACK: pack })
  expect(said()).toContain("Open Door is at https://door.example\n")
})

const hub = "example-street"
const sam = {
  id: "m",
  hub,
  name: "Sam",
  public_key: "{}",
  wrap: "{}",
  made_at: aMonday,
  left_at: null,
}
const keptLinks = () => inDatabase(({ rows }) => rows.selectFrom("enrolments").selectAll().execute())

test("it says where it is, and gives each bookable hub without a team one link that it keeps only the hash of", async () => {
  const service = await started()
  const [, link = ""] = /Example Street starts here, once, within 7 days: (\S+)\n/.exec(service.said()) ?? []
  expect(service.said()).not.toContain("Clarence Street starts here")
  const { hash, origin } = new URL(link)
  expect(service.deskUrl).toBe(origin.replace("localhost", "127.0.0.1"))
  const token = /^#enrol=([\w-]{43})$/.exec(hash)?.[1] ?? ""
  await endProcess(service.child, "SIGTERM")
  const kept = await keptLinks()
  expect(kept).toMatchObject([{ token_hash: hashOf(token), hub, used_at: null }])
  expect((kept[0]?.until ?? 0) - (kept[0]?.made_at ?? 0)).toBe(7 * 86_400)
})

test("a new start gives a new link in place of the old; none once somebody is in the team", async () => {
  const tokens: unknown[] = []
  for (let times = 0; times < 2; times++) {
    await endProcess((await started()).child, "SIGTERM")
    tokens.push(...(await keptLinks()).map((row) => row.token_hash))
  }
  expect(new Set(tokens).size).toBe(2)
  await inDatabase((database) => database.write((rows) => rows.insertInto("members").values(sam).execute()))
  const { said } = await started()
  expect(said()).not.toContain("#enrol=")
})

test("asked to bring a team back it prints one link for it, kept as its hash alone; the next start without prints none", async () => {
  await endProcess((await started()).child, "SIGTERM")
  const team = { hub, made_at: aMonday, root: "{}", recovery_public: "{}" }
  await inDatabase((database) =>
    database.write(async (rows) => {
      await rows.insertInto("teams").values(team).execute()
      await rows.insertInto("members").values(sam).execute()
    }),
  )
  const { child, said } = await started({ RECOVER_TEAM: "example-street" })
  const [, token = ""] =
    /^The team of Example Street comes back here.* http\S+#recover=([\w-]{43})$/m.exec(said()) ?? []
  expect(said()).not.toContain("#enrol=")
  await endProcess(child, "SIGTERM")
  const kept = await keptLinks()
  expect(kept).toMatchObject([{ token_hash: hashOf(token), hub, used_at: null }])
  expect((await started()).said()).not.toContain("#recover=")
})

test("its database is readable by its owner alone", async () => {
  await started()
  for (const name of ["", "-wal", "-shm"]) expect(statSync(databaseFile() + name).mode & 0o077).toBe(0)
})

import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { readConfig, settings, settingsTable } from "../../src/service/config.ts"

const origins = (name: string, example: string) =>
  `${name} must be an http or https address without a path, such as ${example}.`
const door = origins("PUBLIC_URL", "https://door.example")
const desk = origins("DESK_URL", "https://desk.example")
const ports = (name: string) => `${name} must be a whole number from 0 to 65535.`

describe("a wrong setting is one sentence that names it", () => {
  test.each([
    ["PORT", "eighty", ports("PORT")],
    ["PORT", "-1", ports("PORT")],
    ["PORT", "80.5", ports("PORT")],
    ["PORT", "65536", ports("PORT")],
    ["PORT", "8788", "PORT and DESK_PORT must be two different ports."],
    ["DESK_PORT", "0x50", ports("DESK_PORT")],
    ["DESK_PORT", "1e3", ports("DESK_PORT")],
    ["DATABASE_URL", "mysql://x/y", "DATABASE_URL must look like postgres://user:password@host/name."],
    ["DATABASE_URL", "not an address", "DATABASE_URL must look like postgres://user:password@host/name."],
    ["PUBLIC_URL", "door.example", door],
    ["PUBLIC_URL", "ftp://door.example", door],
    ["PUBLIC_URL", "https://door.example/app", door],
    ["PUBLIC_URL", "https://door.example/?x", door],
    ["PUBLIC_URL", "https://me:secret@door.example", door],
    ["DESK_URL", "javascript:alert(1)", desk],
    ["DESK_URL", "https://desk.example/#x", desk],
    ["KEEP_OFFLINE", "off", "KEEP_OFFLINE must be yes or no."],
  ])("%s=%s", (name, value, problem) => {
    expect(readConfig({ [name]: value })).toEqual({ ok: false, problem })
  })

  test("app and desk at one address", () => {
    const both = { PUBLIC_URL: "https://door.example", DESK_URL: "https://door.example/" }
    expect(readConfig(both)).toEqual({
      ok: false,
      problem: "PUBLIC_URL and DESK_URL must be two different addresses.",
    })
  })
})

test("with nothing set it is the app on 8787, the desk on 8788, a file in data and the usual packs", () => {
  expect(readConfig({})).toEqual({
    ok: true,
    value: {
      port: 8787,
      deskPort: 8788,
      dataFile: resolve("data/open-door.sqlite"),
      databaseUrl: undefined,
      hubPacks: undefined,
      publicUrl: undefined,
      deskUrl: undefined,
      recoverTeam: undefined,
      keepOffline: true,
    },
  })
})

test("an empty setting is one that was not set", () => {
  expect(readConfig(Object.fromEntries(settings.map(({ name }) => [name, " "])))).toEqual(readConfig({}))
})

test("what is set is what it runs with", () => {
  const set = {
    PORT: "0",
    DESK_PORT: "0",
    DATA_DIR: "/srv/door",
    DATABASE_URL: "postgresql://me@db/door",
    HUB_PACK: "one.json, two.json,",
    PUBLIC_URL: "https://door.example/",
    DESK_URL: "https://desk.example:8443",
    RECOVER_TEAM: "example-street",
    KEEP_OFFLINE: "no",
  }
  expect(readConfig(set)).toEqual({
    ok: true,
    value: {
      port: 0,
      deskPort: 0,
      dataFile: join("/srv/door", "open-door.sqlite"),
      databaseUrl: "postgresql://me@db/door",
      hubPacks: ["one.json", "two.json"],
      publicUrl: "https://door.example",
      deskUrl: "https://desk.example:8443",
      recoverTeam: "example-street",
      keepOffline: false,
    },
  })
})

test("the README's table of settings is the one in the code", () => {
  const readme = readFileSync("README.md", "utf8")
  const [, table = ""] = /<!-- config -->([\s\S]*)<!-- \/config -->/.exec(readme) ?? []
  const plain = (text: string) => text.trim().replaceAll(/-{3,}/g, "---").replaceAll(/ +/g, " ")
  expect(plain(table)).toBe(plain(settingsTable()))
})

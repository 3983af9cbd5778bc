import { join, resolve } from "node:path"
import { fail, ok, type Result } from "../kit/result.ts"

type Environment = Readonly<Record<string, string | undefined>>
type Setting = { readonly name: string; readonly usual: string; readonly says: string }

/** Everything an operator can set, as environment variables. The README's table is made from this. */
export const settings = [
  { name: "PORT", usual: "8787", says: "The port the app and its API answer on." },
  { name: "DESK_PORT", usual: "8788", says: "The port the hub team's desk answers on." },
  { name: "DATA_DIR", usual: "data", says: "The folder of the database file, `open-door.sqlite`." },
  {
    name: "DATABASE_URL",
    usual: "",
    says: "A Postgres database to use in place of the file, as `postgres://user:password@host/name`.",
  },
  {
    name: "HUB_PACK",
    usual: "",
    says: "The hub pack to show: a JSON file, or several with commas between. Without it: York, and the made-up Example Street.",
  },
  {
    name: "PUBLIC_URL",
    usual: "http://localhost:PORT",
    says: "The address people reach the app at. While it is on localhost, only this machine is answered.",
  },
  {
    name: "DESK_URL",
    usual: "http://localhost:DESK_PORT",
    says: "The address the team reaches the desk at; in production another host name than the app's.",
  },
  {
    name: "RECOVER_TEAM",
    usual: "",
    says: "The id of a hub whose team lost its passkeys: the start prints a link for it. See 'When a team lost its passkeys'.",
  },
  {
    name: "KEEP_OFFLINE",
    usual: "yes",
    says: "`no` takes the app's worker, and the pages it kept, off people's phones; never what they wrote. See 'When a build goes wrong'.",
  },
] as const satisfies readonly Setting[]
type Name = (typeof settings)[number]["name"]

/** What the program runs with. An address that was not set is `undefined`: it follows from the port that was free. */
export type Config = {
  readonly port: number
  readonly deskPort: number
  readonly dataFile: string
  readonly databaseUrl: string | undefined
  readonly hubPacks: readonly string[] | undefined
  readonly publicUrl: string | undefined
  readonly deskUrl: string | undefined
  readonly recoverTeam: string | undefined
  readonly keepOffline: boolean
}

/** Reads the environment. The problem is one plain sentence that names the setting. */
export function readConfig(environment: Environment): Result<Config, string> {
  const given = (name: Name): string => environment[name]?.trim() ?? ""
  const value = (name: Name): string =>
    given(name) || (settings.find((one) => one.name === name)?.usual ?? "")

  const port = portOf(value("PORT"))
  if (port === undefined) return fail("PORT must be a whole number from 0 to 65535.")
  const deskPort = portOf(value("DESK_PORT"))
  if (deskPort === undefined) return fail("DESK_PORT must be a whole number from 0 to 65535.")
  if (port === deskPort && port !== 0) return fail("PORT and DESK_PORT must be two different ports.")

  const databaseUrl = given("DATABASE_URL")
  if (databaseUrl && !isPostgres(databaseUrl)) {
    return fail("DATABASE_URL must look like postgres://user:password@host/name.")
  }
  const publicUrl = originOf(given("PUBLIC_URL"))
  if (!publicUrl.ok)
    return fail("PUBLIC_URL must be an http or https address without a path, such as https://door.example.")
  const deskUrl = originOf(given("DESK_URL"))
  if (!deskUrl.ok)
    return fail("DESK_URL must be an http or https address without a path, such as https://desk.example.")
  if (publicUrl.value && publicUrl.value === deskUrl.value) {
    return fail("PUBLIC_URL and DESK_URL must be two different addresses.")
  }

  const keepOffline = value("KEEP_OFFLINE")
  if (keepOffline !== "yes" && keepOffline !== "no") return fail("KEEP_OFFLINE must be yes or no.")

  const packs = given("HUB_PACK")
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path !== "")
  return ok({
    port,
    deskPort,
    dataFile: join(resolve(value("DATA_DIR")), "open-door.sqlite"),
    databaseUrl: databaseUrl || undefined,
    hubPacks: packs.length > 0 ? packs : undefined,
    publicUrl: publicUrl.value,
    deskUrl: deskUrl.value,
    recoverTeam: given("RECOVER_TEAM") || undefined,
    keepOffline: keepOffline === "yes",
  })
}

/** The README's table of settings, in Markdown. */
export function settingsTable(): string {
  const rows = settings.map(
    ({ name, usual, says }) => `| \`${name}\` | ${usual && `\`${usual}\``} | ${says} |`,
  )
  return ["| setting | usually | what it is |", "| --- | --- | --- |", ...rows].join("\n")
}

function portOf(text: string): number | undefined {
  const port = Number(text)
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : undefined
}

function isPostgres(text: string): boolean {
  return /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? "")
}

function originOf(text: string): Result<string | undefined, "not-an-origin"> {
  if (text === "") return ok(undefined)
  const url = URL.parse(text)
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash
  return isOrigin && !url.username && !url.password ? ok(url.origin) : fail("not-an-origin")
}

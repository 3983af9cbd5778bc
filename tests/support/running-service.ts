import { type ChildProcess, spawn } from "node:child_process"
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startCommand } from "./start-command.ts"
import { holdTwoPorts, layWire, type Wire } from "./wire.ts"

/** The real program, as `npm start` runs it after the build, over a folder of its own, with its two wires. */
export type RunningService = {
  readonly appUrl: string
  readonly deskUrl: string
  /** The one-time link to the desk of this hub that it printed: for the first of its team, or for one that comes back. */
  readonly firstLink: (hub: string) => string
  readonly appWire: Wire
  readonly deskWire: Wire
  readonly dataDir: string
  /** Every byte the program keeps: the database file and what stands beside it. */
  readonly stored: () => ReadonlyMap<string, Buffer>
  /** Everything it said, log lines included. */
  readonly said: () => string
  readonly cutNetwork: () => void
  readonly mendNetwork: () => void
  /** Ends the program and starts it again with these settings beside its own: same ports, same data. */
  readonly restart: (set: Readonly<Record<string, string>>) => Promise<void>
  readonly stop: () => Promise<void>
}

const top = join(import.meta.dirname, "../..")
const patienceMs = 20_000

/**
 * Starts the service on free ports of this machine. `direct` leaves the wires out of the way: nothing is noted or cut, and
 * answers stay compressed. `set`: settings of an operator. Rejects with what it said when it does not start.
 */
export async function startService({
  direct = false,
  set = {},
}: {
  readonly direct?: boolean
  readonly set?: Readonly<Record<string, string>>
} = {}): Promise<RunningService> {
  const held = await holdTwoPorts()
  const [port, deskPort] = held.ports
  const [appWire, deskWire] = [await layWire(port), await layWire(deskPort)]
  const dataDir = mkdtempSync(join(tmpdir(), "open-door-data-"))
  const appUrl = `http://localhost:${direct ? port : appWire.port}`
  const deskUrl = `http://localhost:${direct ? deskPort : deskWire.port}`
  const addresses = { PORT: `${port}`, DESK_PORT: `${deskPort}`, PUBLIC_URL: appUrl, DESK_URL: deskUrl }
  const env = { ...process.env, ...addresses, DATA_DIR: dataDir, DATABASE_URL: "", HUB_PACK: "", ...set }
  await held.letGo()
  let words = ""
  const run = (settings: Readonly<Record<string, string>> = {}) => {
    const program = spawn(process.execPath, [...startCommand], {
      cwd: top,
      env: { ...env, ...settings },
      stdio: ["ignore", "pipe", "pipe"],
    })
    words = ""
    program.stdout.on("data", (chunk: Buffer) => (words += chunk.toString("utf8")))
    program.stderr.on("data", (chunk: Buffer) => (words += chunk.toString("utf8")))
    return program
  }
  let child = run()
  const isUp = () => answers(`http://127.0.0.1:${port}/readyz`, appUrl, child)

  const stop = async () => {
    await ended(child)
    await Promise.all([appWire.close(), deskWire.close()])
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await isUp()
  } catch (error) {
    await stop()
    throw new Error(`the service did not start: ${words}`, { cause: error })
  }
  return {
    appUrl,
    deskUrl,
    firstLink: (hub) => {
      const line = words.split("\n").find((one) => one.includes(hub) && one.includes(deskUrl))
      const link = /https?:\S+/.exec(line ?? "")?.[0]
      if (link === undefined) throw new Error(`no link for ${hub} in: ${words}`)
      return link
    },
    appWire,
    deskWire,
    dataDir,
    stored: () =>
      new Map(
        globSync("**/*.sqlite*", { cwd: dataDir }).map((name) => [name, readFileSync(join(dataDir, name))]),
      ),
    said: () => words,
    cutNetwork: () => [appWire, deskWire].forEach((wire) => wire.cut()),
    mendNetwork: () => [appWire, deskWire].forEach((wire) => wire.mend()),
    restart: async (settings) => {
      await ended(child)
      child = run(settings)
      await isUp()
    },
    stop,
  }
}

async function answers(url: string, origin: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + patienceMs
  for (;;) {
    const answer = await fetch(url, { headers: { Host: new URL(origin).host } }).catch(() => undefined)
    if (answer?.ok) return
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`)
    if (Date.now() > until) throw new Error("it did not answer")
    await new Promise((done) => setTimeout(done, 50))
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once("exit", done))
  child.kill("SIGTERM")
  const late = setTimeout(() => child.kill("SIGKILL"), 11_000)
  await gone
  clearTimeout(late)
}

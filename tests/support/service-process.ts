import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import { startCommand } from "./start-command.ts"

/** The real program in a process of its own. */
export type ServiceProcess = {
  readonly child: ChildProcess
  readonly appUrl: string
  readonly deskUrl: string
  readonly said: () => string
}
type Ended = { readonly code: number | null; readonly signal: string | null; readonly said: string }

const top = join(import.meta.dirname, "../..")

/** Starts the program with these settings on free ports; rejects with what it said when it ends instead. */
export async function startProcess(settings: Readonly<Record<string, string>>): Promise<ServiceProcess> {
  const { child, said, ended } = run({ PORT: "0", DESK_PORT: "0", ...settings })
  const isUp = new Promise<void>((resolve) => {
    const look = () => {
      if (!/The desk is at \S+\n/.test(said())) return
      child.stdout?.off("data", look)
      resolve()
    }
    child.stdout?.on("data", look)
  })
  const first = await Promise.race([isUp, ended])
  if (first) throw new Error(`the service ended with ${first.code}: ${first.said}`)
  const at = (name: string) => new RegExp(`${name} is at http://localhost:(\\d+)`).exec(said())?.[1]
  return {
    child,
    said,
    appUrl: `http://127.0.0.1:${at("Open Door")}`,
    deskUrl: `http://127.0.0.1:${at("The desk")}`,
  }
}

/** Runs the program to its end. */
export const runToEnd = (settings: Readonly<Record<string, string>>): Promise<Ended> => run(settings).ended

/** Sends a signal, and answers how the process ended. */
export async function endProcess(
  child: ChildProcess,
  signal: NodeJS.Signals,
): Promise<number | string | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? child.signalCode
  const ended = new Promise<number | string | null>((resolve) => {
    child.once("exit", (code, by) => resolve(code ?? by))
  })
  child.kill(signal)
  return ended
}

function run(settings: Readonly<Record<string, string>>) {
  const { PATH = "", NODE_COMPILE_CACHE = "" } = process.env
  const bare = { PATH, NODE_COMPILE_CACHE, DATA_DIR: "", DATABASE_URL: "", HUB_PACK: "" }
  const child = spawn(process.execPath, [...startCommand], {
    cwd: top,
    env: { ...bare, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let words = ""
  child.stdout.on("data", (chunk: Buffer) => (words += chunk.toString()))
  child.stderr.on("data", (chunk: Buffer) => (words += chunk.toString()))
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal, said: words }))
  })
  return { child, ended, said: () => words }
}

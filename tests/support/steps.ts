import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import type { Counts } from "./counts.ts"

/** One thing a run does, as a child process of its own. A step without `counts` is one check: it passes or it fails. */
export type Step = {
  readonly name: string
  readonly command: readonly string[]
  /** Steps that must have passed before; when one did not, this one counts as failed and is not tried. */
  readonly after?: readonly string[]
  /** How to count what it ran. `report` is a file it wrote. */
  readonly counts?: (report: unknown) => Counts
  /** Where it writes its report, as an environment of its own. */
  readonly env?: Readonly<Record<string, string>>
  readonly report?: string
}
/** How one step went. `why` is empty when it passed, and names the failed tests where the step counts its tests. */
export type Outcome = {
  readonly step: Step
  readonly passed: number
  readonly failed: number
  readonly why: string
  readonly output: string
  readonly seconds: number
}

const minutesAtMost = 25
const running = new Set<number>()

/** Runs steps, `atOnce` of them side by side, in their order as far as `after` lets them. Never throws for a failed step. */
export async function runSteps(
  steps: readonly Step[],
  atOnce: number,
  top: string,
  report: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  const waiting = [...steps]
  const next = (): Step | undefined => {
    const at = waiting.findIndex((step) =>
      (step.after ?? []).every((name) => outcomes.some((one) => one.step.name === name)),
    )
    return at < 0 ? undefined : waiting.splice(at, 1)[0]
  }
  const busy = new Map<string, Promise<string>>()
  while (waiting.length > 0 || busy.size > 0) {
    const step = busy.size < atOnce ? next() : undefined
    if (step === undefined) {
      if (busy.size === 0) throw new Error("these steps wait for each other")
      busy.delete(await Promise.race(busy.values()))
      continue
    }
    const missing = (step.after ?? []).find((name) =>
      outcomes.some((one) => one.step.name === name && one.failed > 0),
    )
    const work = async () => {
      const outcome = missing === undefined ? await runStep(step, top) : notTried(step, missing)
      outcomes.push(outcome)
      report(outcome)
      return step.name
    }
    busy.set(step.name, work())
  }
  return outcomes
}

/** Ends every step under way, with the processes it started. */
export function endAll(): void {
  for (const pid of running) endGroup(pid)
}

const notTried = (step: Step, missing: string): Outcome => {
  const why = `not tried, because ${missing} failed`
  return { step, passed: 0, failed: 1, why, output: "", seconds: 0 }
}

async function runStep(step: Step, top: string): Promise<Outcome> {
  const began = Date.now()
  const { code, output } = await childOf(step, top)
  const seconds = Math.round((Date.now() - began) / 1000)
  return { step, ...judge(step, code), output, seconds }
}

/** What an exit code and a report say together: a green step that ran nothing, or left something out, is not green. */
export function judge(step: Step, code: number): { passed: number; failed: number; why: string } {
  if (step.counts === undefined)
    return code === 0
      ? { passed: 1, failed: 0, why: "" }
      : { passed: 0, failed: 1, why: `it ended with ${code}` }
  const found = step.report !== undefined && existsSync(step.report) ? readReport(step.report) : undefined
  if (found === undefined) return { passed: 0, failed: 1, why: `it ended with ${code} and told no counts` }
  const { passed, failed, skipped, failures } = step.counts(found)
  if (failed > 0)
    return { passed, failed: failed + skipped, why: [`${failed} failed`, ...failures].join("\n") }
  if (skipped > 0) return { passed, failed: skipped, why: `${skipped} skipped` }
  if (passed === 0) return { passed, failed: 1, why: "it ran no test" }
  return code === 0 ? { passed, failed, why: "" } : { passed, failed: 1, why: `it ended with ${code}` }
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch {
    return undefined
  }
}

function childOf(step: Step, top: string): Promise<{ code: number; output: string }> {
  const [program = "", ...args] = step.command
  const path = [join(top, "node_modules", ".bin"), process.env["PATH"] ?? ""].join(delimiter)
  const env = { ...process.env, PATH: path, NO_COLOR: "1", FORCE_COLOR: "0", ...step.env }
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: top, env, stdio: ["ignore", "pipe", "pipe"], detached: true })
    const chunks: Buffer[] = []
    const { pid } = child
    if (pid !== undefined) running.add(pid)
    const late = setTimeout(() => {
      chunks.push(Buffer.from(`\nended after ${minutesAtMost} minutes\n`))
      if (pid !== undefined) endGroup(pid)
    }, minutesAtMost * 60_000)
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk))
    const finish = (code: number) => {
      clearTimeout(late)
      if (pid !== undefined) running.delete(pid)
      done({ code, output: Buffer.concat(chunks).toString("utf8") })
    }
    child.on("error", (error) => {
      chunks.push(Buffer.from(error.message))
      finish(127)
    })
    child.on("close", (code) => finish(code ?? 1))
  })
}

// A detached child leads a group of its own; ending the group leaves no server or browser behind.
function endGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL")
  } catch {
    running.delete(pid)
  }
}

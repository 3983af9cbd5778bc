import { mkdtempSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { playwrightCounts, vitestCounts } from "./support/counts.ts"
import { endAll, type Outcome, runSteps, type Step } from "./support/steps.ts"

// What `npm test` runs: everything. `--check` leaves out what needs a browser and the faults.
// Ends with one plain line, `N passed, N failed`, and an exit code that says the same.

const top = join(import.meta.dirname, "..")
const reports = mkdtempSync(join(tmpdir(), "open-door-reports-"))
const quick = process.argv.includes("--check")

/** A vitest project as a step that counts its tests. */
const project = (name: string, after: readonly string[] = []): Step => {
  const report = join(reports, `${name}.json`)
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
  const command = ["vitest", "run", "--project", name, ...reporters]
  return { name, command, after, report, counts: vitestCounts }
}

/** A playwright project as a step: real browsers on the real service and what was built. */
const inBrowsers = (name: string, project: string): Step => {
  const report = join(reports, `browsers-${project}.json`)
  const folder = `--output=test-results/${project}`
  return {
    name,
    command: ["playwright", "test", `--project=${project}`, folder, "--reporter=list,json"],
    after: ["build"],
    report,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    counts: playwrightCounts,
  }
}

// The build comes first, since the longest step waits for it; the short ones fill the other core. In the quick part nothing
// waits for long, and the longest goes first.
const always: readonly Step[] = [
  { name: "build", command: ["npm", "run", "build", "--silent"] },
  { name: "format", command: ["oxfmt", "--check", "."] },
  { name: "lint", command: ["oxlint", "--type-aware"] },
  { name: "types", command: ["tsc", "-p", "tsconfig.json"] },
  { name: "types of the worker", command: ["tsc", "-p", "src/sw/tsconfig.json"] },
  project("budgets", ["build"]),
]
const [unit, rules, service] = [project("unit"), project("rules"), project("service")]
const slow: readonly Step[] = [
  inBrowsers("journeys", "journeys"),
  inBrowsers("faults in a browser", "faults"),
  unit,
  service,
  rules,
  project("browser"),
  project("faults"),
]
const steps = quick ? [service, ...always, unit, rules] : [...always, ...slow]

// Each test in a browser starts a service of its own: what Node makes of its files is kept for the next one.
process.env["NODE_COMPILE_CACHE"] = join(reports, "compiled")

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    endAll()
    process.exit(130)
  })

const write = (line: string) => process.stdout.write(`${line}\n`)

const indented = (text: string) => text.replace(/^/gmu, "       ")

function tell({ step, passed, failed, why, output, seconds }: Outcome): void {
  write(
    `${failed === 0 ? "ok    " : "FAILED"} ${step.name}: ${passed} passed, ${failed} failed, ${seconds} s`,
  )
  if (failed === 0) return
  write(`${indented(why)}\n---- what ${step.name} said`)
  write(output.trimEnd())
  write(`---- end of ${step.name}`)
}

const outcomes = await runSteps(steps, Math.min(2, availableParallelism()), top, tell)
rmSync(reports, { recursive: true, force: true })
const passed = outcomes.reduce((sum, one) => sum + one.passed, 0)
const failed = outcomes.reduce((sum, one) => sum + one.failed, 0)
// Named once more at the end: whoever reads only the last lines sees what failed.
for (const one of outcomes) if (one.failed > 0) write(`FAILED ${one.step.name}:\n${indented(one.why)}`)
write(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import { playwrightCounts, vitestCounts } from "./support/counts.ts"
import { judge, runSteps, type Step } from "./support/steps.ts"

const folder = mkdtempSync(join(tmpdir(), "open-door-run-"))
const node = (name: string, code: string, more: Partial<Step> = {}): Step => ({
  name,
  command: [process.execPath, "-e", code],
  ...more,
})
const counted = (report: unknown): Step => {
  const path = join(folder, "report.json")
  writeFileSync(path, JSON.stringify(report))
  return { name: "counted", command: [], report: path, counts: vitestCounts }
}
const vitest = (passed: number, failed: number, pending: number, todo = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: todo,
  testResults: [],
})

test("a failed step does not stop the others, and what waited for it counts as failed", async () => {
  const steps = [
    node("broken", 'console.log("oh no"); process.exit(3)'),
    node("waits", "process.exit(0)", { after: ["broken"] }),
    node("fine", "process.exit(0)"),
  ]
  const outcomes = await runSteps(steps, 2, folder, () => undefined)
  const shown = Object.fromEntries(outcomes.map((one) => [one.step.name, [one.passed, one.failed, one.why]]))
  expect(shown).toEqual({
    broken: [0, 1, "it ended with 3"],
    waits: [0, 1, "not tried, because broken failed"],
    fine: [1, 0, ""],
  })
  expect(outcomes.find((one) => one.step.name === "broken")?.output).toContain("oh no")
})

test("a step that is not there counts as failed", async () => {
  const step = { name: "gone", command: [join(folder, "no-such-program")] }
  expect(await runSteps([step], 1, folder, () => undefined)).toMatchObject([{ passed: 0, failed: 1 }])
})

test("a green step that ran nothing, skipped something or told no counts is not green", () => {
  expect(judge(counted(vitest(0, 0, 0)), 0)).toMatchObject({ failed: 1, why: "it ran no test" })
  expect(judge(counted(vitest(5, 0, 2)), 0)).toMatchObject({ passed: 5, failed: 2, why: "2 skipped" })
  expect(judge(counted(vitest(5, 0, 0, 1)), 0)).toMatchObject({ passed: 5, failed: 1 })
  expect(judge(counted(vitest(5, 0, 0)), 1)).toMatchObject({ passed: 5, failed: 1 })
  expect(judge(counted({}), 0)).toMatchObject({ failed: 1 })
  expect(
    judge({ name: "silent", command: [], report: join(folder, "none"), counts: vitestCounts }, 0),
  ).toMatchObject({
    failed: 1,
  })
  expect(judge(counted(vitest(5, 0, 0)), 0)).toEqual({ passed: 5, failed: 0, why: "" })
})

test("a test file that does not load and a journey that passed at the second try have failed", () => {
  const unloaded = {
    ...vitest(5, 0, 0),
    testResults: [{ status: "failed", name: "gone.test.ts", assertionResults: [] }],
  }
  const failures = ["gone.test.ts\n  did not load"]
  expect(vitestCounts(unloaded)).toEqual({ passed: 5, failed: 1, skipped: 0, failures })
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 }
  expect(playwrightCounts({ stats, errors: [{}], suites: [] })).toEqual({
    passed: 3,
    failed: 3,
    skipped: 1,
    failures: [],
  })
})

test("what failed is named with what it said and what stood on the page, wherever it stands in the report", () => {
  const assertionResults = [
    { fullName: "fine", status: "passed", failureMessages: [] },
    { fullName: "words are kept", status: "failed", failureMessages: ["Error: they are gone\n\n    at x"] },
  ]
  const step = counted({
    ...vitest(1, 1, 0),
    testResults: [{ status: "failed", name: "a", assertionResults }],
  })
  expect(judge(step, 1).why).toBe("1 failed\nwords are kept\n  Error: they are gone\n      at x")

  const beside = join(mkdtempSync(join(tmpdir(), "open-door-run-")), "error-context.md")
  writeFileSync(beside, '# Page snapshot\n\n```yaml\n- heading "This is locked"\n```\n\n# Test source\n')
  const attachments = [
    { name: "screenshot", contentType: "image/png", path: "a.png" },
    { name: "error-context", contentType: "text/markdown", path: beside },
  ]
  const spec = (title: string, ok: boolean, message?: string) => ({
    title,
    ok,
    tests: [{ results: [message === undefined ? {} : { error: { message }, attachments }] }],
  })
  const suites = [
    {
      specs: [spec("fine", true)],
      suites: [{ specs: [spec("it opens", false, "Error: \u001b[31mit does not\u001b[39m")] }],
    },
  ]
  const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 }
  expect(playwrightCounts({ stats, errors: [], suites }).failures).toEqual([
    'it opens\n  Error: it does not\n  - heading "This is locked"',
  ])
  rmSync(dirname(beside), { recursive: true })
})

import { existsSync, readFileSync } from "node:fs"
import { stripVTControlCharacters } from "node:util"
import * as z from "zod/mini"

/** What a run of tests counted. */
export type Counts = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** The failed tests by name, each with the first lines of what it said. */
  readonly failures: readonly string[]
}

const VitestTest = z.object({
  fullName: z.string(),
  status: z.string(),
  failureMessages: z.optional(z.nullable(z.array(z.string()))),
})
const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({ status: z.string(), name: z.string(), assertionResults: z.array(VitestTest) }),
  ),
})
const unreadable: Counts = { passed: 0, failed: 1, skipped: 0, failures: [] }

/** Counts of vitest's `json` reporter. A file that could not even be loaded is one failure. */
export function vitestCounts(report: unknown): Counts {
  const read = VitestReport.safeParse(report)
  if (!read.success) return unreadable
  const files = read.data.testResults
  const unloaded = files.filter((file) => file.status === "failed" && file.assertionResults.length === 0)
  const failed = files
    .flatMap((file) => file.assertionResults)
    .filter((one) => one.status === "failed")
    .map((one) => failure(one.fullName, one.failureMessages?.[0]))
  return {
    passed: read.data.numPassedTests,
    failed: read.data.numFailedTests + unloaded.length,
    skipped: read.data.numPendingTests + read.data.numTodoTests,
    failures: [...failed, ...unloaded.map((file) => failure(file.name, "did not load"))],
  }
}

const PlaywrightResult = z.object({
  error: z.optional(z.object({ message: z.optional(z.string()) })),
  attachments: z.optional(z.array(z.object({ name: z.string(), path: z.optional(z.string()) }))),
})
const PlaywrightSuite = z.object({
  specs: z.array(
    z.object({
      title: z.string(),
      ok: z.boolean(),
      tests: z.array(
        z.object({
          results: z.array(PlaywrightResult),
        }),
      ),
    }),
  ),
  get suites() {
    return z.optional(z.array(PlaywrightSuite))
  },
})
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
  suites: z.array(PlaywrightSuite),
})

/** Counts of Playwright's `json` reporter. A test that passed only at the second try has failed. */
export function playwrightCounts(report: unknown): Counts {
  const read = PlaywrightReport.safeParse(report)
  if (!read.success) return unreadable
  const { expected, unexpected, flaky, skipped } = read.data.stats
  return {
    passed: expected,
    failed: unexpected + flaky + read.data.errors.length,
    skipped,
    failures: read.data.suites.flatMap(failuresIn),
  }
}

const failuresIn = (suite: z.infer<typeof PlaywrightSuite>): readonly string[] => [
  ...suite.specs
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const result = spec.tests.flatMap((one) => one.results).find((one) => one.error)
      const context = result?.attachments?.find(({ name }) => name === "error-context")?.path
      return failure(spec.title, result?.error?.message, context && pageIn(context))
    }),
  ...(suite.suites ?? []).flatMap(failuresIn),
]

// What stood on the page when a test failed, as the browser would read it out; `path`: the notes the runner leaves beside a failure.
function pageIn(path: string): string {
  if (!existsSync(path)) return ""
  return /```yaml\n(.*?)```/s.exec(readFileSync(path, "utf8"))?.[1] ?? ""
}

const failure = (name: string, said = "", page = ""): string =>
  [name, ...firstLines(said, 10), ...firstLines(page, 40)].join("\n  ")

const firstLines = (text: string, most: number): readonly string[] =>
  stripVTControlCharacters(text)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, most)

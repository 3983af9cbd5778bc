import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as z from "zod/mini"
import { fail, ok, type Result } from "../../kit/result.ts"
import { minuteOf, startMinutes } from "../slots/patterns.ts"
import { Pack, type PackHub, type Pattern } from "./pack.ts"

/** The packs shown when the operator names none: York's facts, and a made-up hub to try booking with. */
export const usualPacks: readonly string[] = ["york", "example-street"].map((name) =>
  fileURLToPath(new URL(`../packs/${name}.json`, import.meta.url)),
)

/**
 * Reads hub packs and puts them together. The problem is one plain sentence naming the file and the field at fault, for
 * whoever starts the service.
 */
export function readPacks(paths: readonly string[]): Result<Pack, string> {
  const packs: Pack[] = []
  for (const path of paths) {
    const pack = readPack(path)
    if (!pack.ok) return pack
    packs.push(pack.value)
  }
  const merged = {
    hubs: packs.flatMap((one) => one.hubs),
    helplines: packs.flatMap((one) => one.helplines),
  }
  const twice = firstTwice(merged.hubs) ?? firstTwice(merged.helplines)
  return twice === undefined
    ? ok(merged)
    : fail(`The hub packs ${paths.join(" and ")} name "${twice}" twice.`)
}

function readPack(path: string): Result<Pack, string> {
  let text: string
  try {
    text = readFileSync(path, "utf8")
  } catch {
    return fail(`The hub pack ${path} cannot be read.`)
  }
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return fail(`The hub pack ${path} is not JSON.`)
  }
  const pack = z.safeParse(Pack, content)
  if (!pack.success) return fail(`The hub pack ${path} is wrong at ${fieldAtFault(pack.error.issues[0])}.`)
  const fault = pack.data.hubs.map(faultOf).find((one) => one !== undefined)
  return fault === undefined ? ok(pack.data) : fail(`The hub pack ${path} is wrong at ${fault}.`)
}

function fieldAtFault(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return "its start"
  const extra = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : []
  const path = [...issue.path, ...extra].map(String)
  return path.length === 0 ? "its start" : path.join(".")
}

// What a shape alone cannot say: a stretch of time holds at least one conversation, offered in ways the hub has; and two
// patterns with a start in common agree how long it is.
function faultOf({ ways, hours, booking }: PackHub, at: number): string | undefined {
  const patterns = booking?.patterns ?? []
  const wrong = patterns.findIndex(
    (one, n) =>
      startMinutes(one).length === 0 ||
      one.ways.some((way) => !ways.includes(way)) ||
      patterns.slice(0, n).some((other) => disagree(one, other)),
  )
  if (wrong >= 0) return `hubs.${at}.booking.patterns.${wrong}`
  const shut = hours?.open.findIndex((one) => minuteOf(one.until) <= minuteOf(one.from)) ?? -1
  return shut >= 0 ? `hubs.${at}.hours.open.${shut}` : undefined
}

function disagree(one: Pattern, other: Pattern): boolean {
  if (one.weekday !== other.weekday || one.minutes === other.minutes) return false
  const starts = new Set(startMinutes(other))
  return startMinutes(one).some((start) => starts.has(start))
}

const firstTwice = (things: readonly { readonly id: string }[]): string | undefined =>
  things.find((one, at) => things.findIndex((other) => other.id === one.id) !== at)?.id

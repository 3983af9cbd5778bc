import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as z from "zod/mini"
import { fail, ok, type Result } from "../../kit/result.ts"
import { Pack } from "./pack.ts"

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

// What a shape alone cannot say: a stretch of time must hold at least one conversation, offered in ways the hub has.
function faultOf(hub: Pack["hubs"][number], at: number): string | undefined {
  const wrong = hub.booking?.patterns.findIndex(
    (one) =>
      minutesOf(one.until) - minutesOf(one.from) < one.minutes ||
      one.ways.some((way) => !hub.ways.includes(way)),
  )
  if (wrong !== undefined && wrong >= 0) return `hubs.${at}.booking.patterns.${wrong}`
  const shut = hub.hours?.open.findIndex((one) => minutesOf(one.until) <= minutesOf(one.from))
  return shut !== undefined && shut >= 0 ? `hubs.${at}.hours.open.${shut}` : undefined
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const firstTwice = (things: readonly { readonly id: string }[]): string | undefined =>
  things.find((one, at) => things.findIndex((other) => other.id === one.id) !== at)?.id

import * as z from "zod/mini"
import { isSame } from "../kit/same.ts"

const stores = ["statements", "people", "places", "goals", "skills"] as const

/** Where a text stands in a thing: names of fields, and ids inside lists. */
const Path = z.array(z.string()).check(z.minLength(1))

/**
 * Two windows changed the same text of one thing. One of the two stands in the thing; the other is kept here, until the person
 * chooses. Only ever stored sealed.
 */
export const Both = z.strictObject({
  store: z.enum(stores),
  id: z.string(), // the thing's
  clashes: z.array(z.strictObject({ path: Path, mine: z.string() })),
})
export type Both = z.infer<typeof Both>
export type Clash = Both["clashes"][number]

/** What came of joining two changes of one thing. `clashes`: texts that both changed; the joined thing holds the other's. */
export type Joined = { readonly joined: unknown; readonly clashes: readonly Clash[] }

/**
 * Joins what one window made of a thing (`mine`) with what another made of it meanwhile (`theirs`), both from `base`. What only
 * one of them changed is as they left it. A text both changed clashes. Anything else both changed, such as a tick or a day,
 * is as the last to save left it. Lists of things with ids are joined thing by thing: nothing is dropped that somebody wrote in.
 * Revisions decide, never clocks: `theirs` is what lies in the vault.
 */
export function join(base: unknown, mine: unknown, theirs: unknown): Joined {
  const clashes: Clash[] = []
  const joined = joinAt([], base, mine, theirs, clashes)
  return { joined, clashes }
}

/** The text that stands there; `undefined` where there is none any more. */
export function wordsAt(thing: unknown, [name, ...rest]: readonly string[]): string | undefined {
  if (name === undefined) return typeof thing === "string" ? thing : undefined
  return wordsAt(inside(thing, name), rest)
}

/** The thing with another text there; unchanged where there is no such place any more. */
export function withWords(thing: unknown, [name, ...rest]: readonly string[], words: string): unknown {
  if (name === undefined) return words
  if (isListed(thing)) return thing.map((one) => (one.id === name ? withWords(one, rest, words) : one))
  return isFields(thing) && name in thing ? { ...thing, [name]: withWords(thing[name], rest, words) } : thing
}

function joinAt(path: string[], base: unknown, mine: unknown, theirs: unknown, clashes: Clash[]): unknown {
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs
  if (isSame(theirs, base)) return mine
  if (isListed(base) && isListed(mine) && isListed(theirs))
    return joinLists(path, base, mine, theirs, clashes)
  if (isFields(mine) && isFields(theirs)) return joinFields(path, base, mine, theirs, clashes)
  // What somebody wrote before they changed it: both added to the same history.
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs))
    return [...theirs, ...mine.filter((each) => !theirs.some((one) => isSame(one, each)))]
  // One took away what the other wrote in: what was written stays.
  if (isNothing(theirs)) return mine
  if (isNothing(mine)) return theirs
  if (typeof mine !== "string" || typeof theirs !== "string" || !isWords(path)) return mine
  clashes.push({ path, mine })
  return theirs
}

function joinFields(path: string[], base: unknown, mine: Fields, theirs: Fields, clashes: Clash[]): Fields {
  const was = isFields(base) ? base : {}
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  return Object.fromEntries(
    names.map((name) => [name, joinAt([...path, name], was[name], mine[name], theirs[name], clashes)]),
  )
}

// In the order of the last to save; what the other added stands at the end, what either wrote in since stays.
function joinLists(path: string[], base: List, mine: List, theirs: List, clashes: Clash[]): List {
  const of = (list: List, id: string) => list.find((one) => one.id === id)
  const kept = mine.flatMap((one) => {
    const [was, other] = [of(base, one.id), of(theirs, one.id)]
    if (other !== undefined) return [joinAt([...path, one.id], was, one, other, clashes)]
    return was === undefined || !isSame(was, one) ? [one] : [] // the other took it away, and nothing was written in it
  })
  const added = theirs.filter((one) => of(mine, one.id) === undefined && !isSame(of(base, one.id), one))
  return [...kept, ...added].filter(isOfList)
}

type Fields = Readonly<Record<string, unknown>>
type Listed = Fields & { readonly id: string }
type List = readonly Listed[]

// The fields a person writes in, of everything there is; all others are days, ticks and choices. A sheet's parts are all words.
const words = new Set(
  "text why who mine theirs what inTheWay whatIllDo name relation phone textNumber email mayKnow give get where hoursNote".split(
    " ",
  ),
)
const isWords = (path: readonly string[]): boolean => path[0] === "parts" || words.has(path.at(-1) ?? "")
const isNothing = (value: unknown): boolean => value === null || value === undefined || value === ""

const inside = (thing: unknown, name: string): unknown => {
  if (isListed(thing)) return thing.find((one) => one.id === name)
  return isFields(thing) ? thing[name] : undefined
}
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const isOfList = (value: unknown): value is Listed => isFields(value) && typeof value["id"] === "string"
const isListed = (value: unknown): value is List =>
  Array.isArray(value) && value.length > 0 && value.every(isOfList)

import type * as z from "zod/mini"
import { canRing, dialled, type Person } from "../domain/person.ts"
import { type KindRow, kinds } from "../domain/kinds.ts"
import { sectionOf, type Statement } from "../domain/statement.ts"
import {
  doorstep as names,
  type Doorstep,
  type DoorstepCard,
  type DoorstepLine,
  sealDoorstep,
} from "../right-now/format.ts"
import type { Kept, StoreName } from "./port.ts"
import type { Keys } from "./keys.ts"
import type { SideFiles } from "./side-files.ts"

/** The words of the doorstep page, handed in: `headings` by kind, `people` and `hub`. The vault itself has none. */
export type DoorstepWords = {
  readonly headings: Readonly<Record<string, string>>
  readonly next: string
  readonly back: string
  place(n: number, of: number): string // "1 of 3"
  ring(name: string): string
  text(name: string): string
  readonly hub: DoorstepLine | undefined // the chosen hub, as the app knows it now
}

/** The stores whose things can stand on the page. */
export const doorstepStores: readonly StoreName[] = ["statements", "people"]

const shown = new Set<unknown>(kinds.flatMap((row) => ("rightNow" in row ? [row.kind] : [])))
const offered = new Set<unknown>(
  kinds.flatMap((row: KindRow) => (row.rightNow === true ? (row.offers ?? []) : [])),
)

/** Whether a thing as it was kept could stand on the page: everybody, and statements of its kinds or offered to and used by them. */
export function mayStand(store: StoreName, thing: unknown): boolean {
  if (store === "people") return true
  if (store !== "statements" || typeof thing !== "object" || thing === null || !("kind" in thing))
    return false
  if (shown.has(thing.kind)) return true
  const stages: readonly unknown[] = "stages" in thing && Array.isArray(thing.stages) ? thing.stages : []
  return offered.has(thing.kind) && stages.includes("not-well")
}

/** What *Right now* shows of these things: what helps, whom to ring, reasons, the hub. No card without a line in it. Pure. */
export function doorstepOf(
  statements: readonly Statement[],
  people: readonly Person[],
  words: DoorstepWords,
  generation: number,
): Doorstep {
  const written = kinds
    .filter((row) => "rightNow" in row)
    .map(({ kind }) => ({
      kind,
      lines: sectionOf(statements, kind).map(({ text }) => ({ text, note: "", links: [] })),
    }))
  const ring = { kind: "people", lines: canRing(people).map((one) => lineOf(one, words)) }
  const hub = { kind: "hub", lines: words.hub === undefined ? [] : [words.hub] }
  // Whom to ring comes right after the first things to do; the hub last, before the numbers that always stand there.
  const order = [...written.slice(0, 2), ring, ...written.slice(2), hub].filter((one) => one.lines.length > 0)
  const cards = order.map(({ kind, lines }, at): DoorstepCard => {
    return { heading: words.headings[kind] ?? "", place: words.place(at + 1, order.length), lines }
  })
  return { v: 1, generation, next: words.next, back: words.back, cards }
}

function lineOf(person: Person, words: DoorstepWords): DoorstepLine {
  const phone = dialled(person.phone)
  const text = dialled(person.textNumber)
  return {
    text: person.name,
    note: person.relation,
    links: [
      ...(phone === undefined ? [] : [{ label: words.ring(person.name), href: `tel:${phone}` }]),
      ...(text === undefined ? [] : [{ label: words.text(person.name), href: `sms:${text}` }]),
    ],
  }
}

/** Seals the page and writes it where it can be read without the vault: the spare first, so that one of the two is always whole. */
export async function writeDoorstep(files: SideFiles, keys: Keys, page: Doorstep): Promise<boolean> {
  if (keys.doorstep === undefined) return false
  const sealed = await sealDoorstep(keys.doorstep, page)
  return (await files.write(names.spare, sealed)) && (await files.write(names.page, sealed))
}

/** Those of the kept things that fit their shape. */
export const readable = <T>(kept: readonly Kept[], shape: z.ZodMiniType<T>): readonly T[] =>
  kept.flatMap(({ thing }) => {
    const parsed = shape.safeParse(thing)
    return parsed.success ? [parsed.data] : []
  })

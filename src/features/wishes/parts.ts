import { hasWeather, type Kind, kindNames, kindsOf, rowOf } from "../../domain/kinds.ts"
import { type Stage, stages } from "../../domain/stages.ts"
import { ofKind, sectionOf, type Statement } from "../../domain/statement.ts"

/** Sections that belong together under one heading, by the first of them. */
const sets = {
  "where-to-be": { name: "where", kinds: ["where-to-be", "where-not"] },
  "treatment-like": {
    name: "treatment",
    kinds: ["treatment-like", "treatment-rather-not", "treatment-talk"],
  },
  "who-to-tell": { name: "telling", kinds: ["who-to-tell", "who-not-to-tell"] },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly kinds: readonly Kind[] }>>
const inSet = new Set<Kind>(Object.values(sets).flatMap((set) => set.kinds))
export type SetName = (typeof sets)[keyof typeof sets]["name"]

export type SectionPlace = { readonly kind: Kind; readonly anchor: string }
/** One section, or a set of them with its own heading. */
export type Block =
  | { readonly set: SetName; readonly anchor: string; readonly sections: readonly SectionPlace[] }
  | { readonly set?: undefined; readonly sections: readonly [SectionPlace] }

/** One weather of the page and its sections. `anchor` is where a link leads: a number, so that no address says a word. */
export type Part = { readonly stage: Stage; readonly anchor: string; readonly blocks: readonly Block[] }

/** The page by its weathers. A section stands once, in the first its kind belongs to; steady times have *My plan* instead. */
export const parts: readonly Part[] = stages.map((stage, at) => {
  const anchor = `part-${at}`
  let made = 0
  const next = () => `${anchor}-${(made += 1)}`
  const home = kindsOf("wishes").filter((kind) => rowOf(kind).stages[0] === stage)
  const place = (kind: Kind): SectionPlace => ({ kind, anchor: next() })
  const blocks = home.flatMap((kind): readonly Block[] => {
    const set = Object.entries(sets).find(([first]) => first === kind)?.[1]
    if (set !== undefined) return [{ set: set.name, anchor: next(), sections: set.kinds.map(place) }]
    return inSet.has(kind) ? [] : [{ sections: [place(kind)] }]
  })
  return { stage, anchor, blocks }
})

/** The sections of a part in their order, those of its sets too. */
export const sectionsOf = (part: Part): readonly SectionPlace[] =>
  part.blocks.flatMap((block) => block.sections)

/** Where the section of a kind stands on this page; `undefined` for the kinds of *My plan*. */
export const anchorOf = (kind: Kind): string | undefined =>
  parts.flatMap(sectionsOf).find((one) => one.kind === kind)?.anchor

/** What was written for one weather in another part of the page or in *My plan*. Never empty. */
export type Also = { readonly kind: Kind; readonly statements: readonly Statement[] }

/**
 * What stands in a part besides its own sections: all the person put into this weather and wrote elsewhere, by kind.
 * In steady times that leaves out *My plan* itself, which is where a steady day is read.
 */
export function alsoIn(part: Part, all: readonly Statement[]): readonly Also[] {
  const shown = new Set(sectionsOf(part).flatMap(({ kind }) => sectionOf(all, kind).map((one) => one.id)))
  const others = all.filter((one) => one.stages.includes(part.stage) && !shown.has(one.id))
  return kindNames
    .filter((kind) => hasWeather(kind) && (part.stage !== "steady" || rowOf(kind).page === "wishes"))
    .map((kind) => ({ kind, statements: ofKind(others, kind) }))
    .filter((one) => one.statements.length > 0)
}

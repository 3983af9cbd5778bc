import { type Kind, kindNames } from "./kinds.ts"
import type { Me } from "./me.ts"
import { type NeedsLine, needsLines } from "./needs-lines.ts"
import { canRing, inOrder, type Person } from "./person.ts"
import { type Place, placesInOrder } from "./place.ts"
import { isShareable, sectionOf, type Statement } from "./statement.ts"

/**
 * What a stranger reads, in the order they read it: `first` in half a minute, `then` if there is more time; the rest stands
 * in the whole plan alone. Every kind has its place here.
 */
const places = {
  needs: "first",
  "be-with-me": "first",
  helps: "first",
  "makes-worse": "first",
  ring: "first",
  "who-not-to-tell": "first",
  "who-to-tell": "then",
  "step-in-sign": "then",
  safer: "then",
  "look-after": "then",
  "treatment-like": "then",
  "treatment-rather-not": "then",
  "treatment-talk": "then",
  "risk-talk": "then",
  "where-to-be": "then",
  "where-not": "then",
  strength: "plan-only",
  matters: "plan-only",
  "kept-going": "plan-only",
  "keeps-well": "plan-only",
  "gives-others": "plan-only",
  hope: "plan-only",
  hardest: "plan-only",
  "would-help": "plan-only",
  "tired-of-repeating": "plan-only",
  "throws-off": "plan-only",
  "early-sign": "plan-only",
  "do-myself": "plan-only",
  "reason-to-keep-going": "plan-only",
  "coming-back": "plan-only",
  "connected-network": "plan-only",
  "connected-hand-over": "plan-only",
  "connected-can-do": "plan-only",
  "connected-still": "plan-only",
  "connected-come-back": "plan-only",
  "connected-stays": "plan-only",
  better: "plan-only",
  "carer-strain": "plan-only",
  "carer-support": "plan-only",
  "carer-break": "plan-only",
  "carer-do": "plan-only",
  "carer-wont": "plan-only",
  "carer-covers": "plan-only",
  "carer-bad-day": "plan-only",
  "carer-bad-day-helps": "plan-only",
  "carer-bad-day-ring": "plan-only",
  "carer-may-say": "plan-only",
  "carer-card": "plan-only",
} as const satisfies Readonly<Record<Kind | "needs" | "ring", "first" | "then" | "plan-only">>

type Placed = { [K in keyof typeof places]: (typeof places)[K] extends "plan-only" ? never : K }
export type SummaryHeading = Placed[keyof Placed]
export type SummaryPart = "first" | "then"

/** One thing on the summary. `name` is somebody who is not to be told: nothing else of them is said. */
export type SummaryLine =
  | { readonly is: "statement"; readonly statement: Statement }
  | { readonly is: "need"; readonly need: NeedsLine }
  | { readonly is: "person"; readonly person: Person }
  | { readonly is: "place"; readonly place: Place }
  | { readonly is: "name"; readonly name: string }
export type SummarySection = {
  readonly heading: SummaryHeading
  readonly part: SummaryPart
  readonly lines: readonly SummaryLine[]
}

/** What a person holds of themselves. */
export type Held = {
  readonly me: Me
  readonly statements: readonly Statement[]
  readonly people: readonly Person[]
  readonly places: readonly Place[]
}

/** The headings of the summary, in the order they are read. */
export const summaryHeadings: readonly SummaryHeading[] = Object.entries(places).flatMap(([heading, part]) =>
  part !== "plan-only" && isHeading(heading) ? [heading] : [],
)

/**
 * All that could stand on the one page for a stranger, in the order they read it, without empty headings. Nothing private,
 * nothing never shared; who is not to be told is a name and never a contact. How much of it fits is another rule's business.
 */
export function summaryOf(held: Held): readonly SummarySection[] {
  const statements = held.statements.filter(isShareable)
  const ring = toRing(held.people)
  const more: Readonly<Partial<Record<SummaryHeading, readonly SummaryLine[]>>> = {
    needs: forStrangers(held.me).map((need) => ({ is: "need", need })),
    ring: ring.map((person) => ({ is: "person", person })),
    "who-to-tell": toTell(held.people, ring).map((person) => ({ is: "person", person })),
    "who-not-to-tell": inOrder(held.people)
      .filter((one) => one.notToBeTold)
      .map(({ name }) => ({ is: "name", name })),
    "where-to-be": placeLines(held.places, "safe", sectionOf(statements, "where-to-be")),
    "where-not": placeLines(held.places, "avoid", sectionOf(statements, "where-not")),
  }
  return summaryHeadings
    .map((heading) => {
      const said = heading === "needs" || heading === "ring" ? [] : sectionOf(statements, heading)
      const own = said.map((statement): SummaryLine => ({ is: "statement", statement }))
      // Names come before sentences where somebody is not to be told: they are what must not be missed.
      const lines =
        heading === "who-not-to-tell"
          ? [...(more[heading] ?? []), ...own]
          : [...own, ...(more[heading] ?? [])]
      return { heading, part: partOf(heading), lines }
    })
    .filter((section) => section.lines.length > 0)
}

/** Whom a stranger may ring: who said yes first, then who was not asked yet. Who would rather not is left alone. */
export const toRing = (people: readonly Person[]): readonly Person[] =>
  canRing(people)
    .filter((one) => one.askedAndAgreed !== false)
    .toSorted((a, b) => Number(b.askedAndAgreed === true) - Number(a.askedAndAgreed === true))

// How and when it is safe to reach the person is for those who write to them. It is not for whoever finds a card.
const notForStrangers = new Set<string>(["safeWays", "notWays", "voicemail", "text", "post"])
const forStrangers = (me: Me): readonly NeedsLine[] =>
  needsLines(me.needs, me.howToAddress).filter(({ key }) => !notForStrangers.has(key))

const toTell = (people: readonly Person[], ring: readonly Person[]): readonly Person[] =>
  inOrder(people).filter(
    (one) => !one.notToBeTold && one.askedAndAgreed !== false && one.mayKnow !== "" && !ring.includes(one),
  )

const placeLines = (
  all: readonly Place[],
  kind: Place["kind"],
  said: readonly Statement[],
): readonly SummaryLine[] =>
  placesInOrder(all)
    .filter((place) => place.kind === kind && !said.some(({ text }) => text.includes(place.name)))
    .map((place) => ({ is: "place", place }))

const partOf = (heading: SummaryHeading): SummaryPart => places[heading]

function isHeading(name: string): name is SummaryHeading {
  return name === "needs" || name === "ring" || kindNames.some((kind) => kind === name)
}

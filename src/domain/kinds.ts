import type { Stage } from "./stages.ts"

/** What can be said besides the words of a statement, where its kind asks for it. */
export type Extra = "why" | "often" | "about" | "who" | "doneOn"

/** The pages that statements stand on, in the order a plan is read. Each has the address of its name. */
export const statementPages = ["plan", "wishes", "connected", "better", "carer"] as const
export type StatementPage = (typeof statementPages)[number]

/** One kind of statement and where it lives. Pages, sharing, *Right now* and tests all read this table. */
export type KindRow = {
  readonly kind: string
  /** The page whose section of this name it stands in. */
  readonly page: StatementPage
  /** The stages a new statement of this kind belongs to. */
  readonly stages: readonly Stage[]
  /** Kinds of *My plan* whose statements this section offers, so that nothing is written twice. Each is offered once. */
  readonly offers?: readonly string[]
  /** What its form asks besides the words; each can be left out. */
  readonly asks?: readonly Extra[]
  /** At most so many statements; as many as the person likes where it does not stand. */
  readonly most?: number
  /** Shown on *Right now*, in the order of this table. */
  readonly rightNow?: true
}

/** Every kind, in the order its page shows it: strengths first. */
export const kinds = [
  { kind: "strength", page: "plan", stages: ["steady"] },
  { kind: "matters", page: "plan", stages: ["steady"] },
  { kind: "kept-going", page: "plan", stages: ["steady"] },
  { kind: "keeps-well", page: "plan", stages: ["steady"], asks: ["often"] },
  { kind: "gives-others", page: "plan", stages: ["steady"] },
  { kind: "hope", page: "plan", stages: ["steady"] },
  { kind: "hardest", page: "plan", stages: ["steady"], most: 3 },
  { kind: "would-help", page: "plan", stages: ["steady"], asks: ["about"], most: 3 },
  { kind: "tired-of-repeating", page: "plan", stages: ["steady"] },
  { kind: "throws-off", page: "wishes", stages: ["wobbly"], offers: ["hardest"] },
  { kind: "early-sign", page: "wishes", stages: ["wobbly"] },
  { kind: "step-in-sign", page: "wishes", stages: ["not-well"] },
  {
    kind: "do-myself",
    page: "wishes",
    stages: ["wobbly"],
    offers: ["strength", "keeps-well"],
    rightNow: true,
  },
  { kind: "helps", page: "wishes", stages: ["wobbly", "not-well"], offers: ["would-help"], rightNow: true },
  { kind: "makes-worse", page: "wishes", stages: ["not-well"] },
  {
    kind: "reason-to-keep-going",
    page: "wishes",
    stages: ["not-well"],
    offers: ["matters", "kept-going", "gives-others", "hope"],
    rightNow: true,
  },
  {
    kind: "safer",
    page: "wishes",
    stages: ["wobbly", "not-well"],
    asks: ["who", "doneOn"],
    rightNow: true,
  },
  { kind: "be-with-me", page: "wishes", stages: ["not-well"], offers: ["tired-of-repeating"] },
  { kind: "where-to-be", page: "wishes", stages: ["not-well"], asks: ["why"] },
  { kind: "where-not", page: "wishes", stages: ["not-well"], asks: ["why"] },
  { kind: "treatment-like", page: "wishes", stages: ["not-well"], asks: ["why"] },
  { kind: "treatment-rather-not", page: "wishes", stages: ["not-well"], asks: ["why"] },
  { kind: "treatment-talk", page: "wishes", stages: ["not-well"], asks: ["why"] },
  { kind: "who-to-tell", page: "wishes", stages: ["not-well"] },
  { kind: "who-not-to-tell", page: "wishes", stages: ["not-well"] },
  { kind: "look-after", page: "wishes", stages: ["not-well"] },
  { kind: "risk-talk", page: "wishes", stages: ["not-well"] },
  { kind: "coming-back", page: "wishes", stages: ["after"] },
  { kind: "connected-network", page: "connected", stages: ["steady"] },
  { kind: "connected-hand-over", page: "connected", stages: ["steady"] },
  { kind: "connected-can-do", page: "connected", stages: ["steady"] },
  { kind: "connected-still", page: "connected", stages: ["steady"] },
  { kind: "connected-come-back", page: "connected", stages: ["steady"] },
  { kind: "connected-stays", page: "connected", stages: ["steady"] },
  { kind: "better", page: "better", stages: ["steady"] },
  { kind: "carer-strain", page: "carer", stages: ["steady"] },
  { kind: "carer-support", page: "carer", stages: ["steady"] },
  { kind: "carer-break", page: "carer", stages: ["steady"] },
  { kind: "carer-do", page: "carer", stages: ["steady"] },
  { kind: "carer-wont", page: "carer", stages: ["steady"] },
  { kind: "carer-covers", page: "carer", stages: ["steady"] },
  { kind: "carer-bad-day", page: "carer", stages: ["steady"] },
  { kind: "carer-bad-day-helps", page: "carer", stages: ["steady"] },
  { kind: "carer-bad-day-ring", page: "carer", stages: ["steady"] },
  { kind: "carer-may-say", page: "carer", stages: ["steady"] },
  { kind: "carer-card", page: "carer", stages: ["steady"] },
] as const satisfies readonly KindRow[]

export type Kind = (typeof kinds)[number]["kind"]
export const kindNames = kinds.map((row) => row.kind)

/** The kinds of one page, in its order. */
export const kindsOf = (page: StatementPage): readonly Kind[] =>
  kinds.filter((row) => row.page === page).map((row) => row.kind)

/**
 * Whether a kind has weather: what is said of good and bad times can stand in several stages. The other pages are read the
 * same whatever the weather.
 */
export const hasWeather = (kind: Kind): boolean => ["plan", "wishes"].includes(rowOf(kind).page)

/** The row of one kind. */
export function rowOf(kind: Kind): KindRow {
  const row = kinds.find((one) => one.kind === kind)
  if (row === undefined) throw new Error("the table of kinds has lost a row")
  return row
}

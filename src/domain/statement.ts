import * as z from "zod/mini"
import type { Instant } from "../kit/instant.ts"
import { fail, ok, type Result } from "../kit/result.ts"
import { type Kind, kindNames, rowOf } from "./kinds.ts"
import { LifeArea } from "./life-areas.ts"
import { swapped } from "./order.ts"
import { Stage } from "./stages.ts"
import { checkWords, maybeWords, words, type WordsProblem } from "./words.ts"

export const privacies = ["normal", "private", "never-share"] as const
export const authors = ["me", "with-worker", "with-carer"] as const
export const oftens = ["daily", "weekly", "now-and-then"] as const

/** Whether somebody who helps agreed to it, and both views, neither of which replaces the other. */
const Agreed = z.lazy(() =>
  z.strictObject({
    agreed: z.boolean(),
    who: maybeWords(200), // with whom it was talked about
    mine: maybeWords(),
    theirs: maybeWords(),
  }),
)

/** A small thing a person says about themselves, in their own words. Only ever stored sealed. */
export const Statement = z.lazy(() =>
  z.strictObject({
    id: z.uuid(),
    kind: z.enum(kindNames),
    text: words(),
    stages: z.array(Stage),
    lifeAreas: z.array(LifeArea),
    privacy: z.enum(privacies),
    author: z.enum(authors),
    agreed: z.nullable(Agreed), // null: not talked about
    why: maybeWords(),
    often: z.nullable(z.enum(oftens)), // what keeps me well
    about: z.nullable(z.uuid()), // the hard thing this would help with; it may have been deleted since
    who: maybeWords(200), // who helps with it
    doneOn: z.nullable(z.iso.date()),
    order: z.int(), // its place among its kind, lowest first
    createdAt: z.int(), // whole seconds UTC, as are all instants here
    changedAt: z.int(),
    reviewBy: z.nullable(z.iso.date()),
    history: z.array(z.strictObject({ text: words(), until: z.int() })), // what it said before, oldest first
  }),
)
export type Statement = z.infer<typeof Statement>

export type StatementProblem = WordsProblem | { readonly kind: "enough"; readonly most: number }
type Handed = { readonly now: Instant; readonly newId: () => string }

/** A new statement at the end of its kind. Problems: those of `checkWords`; `enough` where its kind holds only so many. */
export function newStatement(
  kind: Kind,
  typed: string,
  all: readonly Statement[],
  { now, newId }: Handed,
): Result<Statement, StatementProblem> {
  const text = checkWords(typed)
  if (!text.ok) return text
  const row = rowOf(kind)
  const kin = ofKind(all, kind)
  if (row.most !== undefined && kin.length >= row.most) return fail({ kind: "enough", most: row.most })
  const order = (kin.at(-1)?.order ?? 0) + 1
  return ok({
    id: newId(),
    kind,
    text: text.value,
    stages: [...row.stages],
    lifeAreas: [],
    privacy: "normal",
    author: "me",
    agreed: null,
    why: "",
    often: null,
    about: null,
    who: "",
    doneOn: null,
    order,
    createdAt: now,
    changedAt: now,
    reviewBy: null,
    history: [],
  })
}

/** The same statement in other words; what it said before is kept in its history. */
export function reword(statement: Statement, typed: string, now: Instant): Result<Statement, WordsProblem> {
  const text = checkWords(typed)
  if (!text.ok) return text
  if (text.value === statement.text) return ok(statement)
  const history = [...statement.history, { text: statement.text, until: now }]
  return ok({ ...statement, text: text.value, changedAt: now, history })
}

/**
 * The same statement in the words it had before `was` ended; the words it has now join its history. Everything that was ever
 * written stays there, however much that is; only deleting the statement takes it away.
 */
export function bringBack(statement: Statement, was: Statement["history"][number], now: Instant): Statement {
  const back = reword(statement, was.text, now)
  return back.ok ? back.value : statement
}

/** What would help with this hard thing, as the person tied it. Deleting one leaves the other as it is. */
export const helpFor = (all: readonly Statement[], hard: Statement): readonly Statement[] =>
  ofKind(all, "would-help").filter((one) => one.about === hard.id)

/** The statements of one kind in the person's own order. */
export const ofKind = (all: readonly Statement[], kind: Kind): readonly Statement[] =>
  byKind(all).get(kind) ?? none

const none: readonly Statement[] = []
const sorted = new WeakMap<readonly Statement[], ReadonlyMap<Kind, readonly Statement[]>>()

// A page asks for some thirty kinds of the same list, which may be thousands long: it is sorted once. Lists are never changed.
function byKind(all: readonly Statement[]): ReadonlyMap<Kind, readonly Statement[]> {
  const known = sorted.get(all)
  if (known !== undefined) return known
  const made = new Map<Kind, Statement[]>()
  for (const one of all) {
    const kin = made.get(one.kind)
    if (kin === undefined) made.set(one.kind, [one])
    else kin.push(one)
  }
  for (const kin of made.values()) kin.sort(byOrder)
  sorted.set(all, made)
  return made
}

const byOrder = (a: Statement, b: Statement): number =>
  a.order - b.order || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)

/**
 * Moves a statement one place up (`-1`) or down (`1`) among its kind.
 * Answers every statement whose `order` changed, to be saved as one action; none at the end of the list.
 */
export function move(all: readonly Statement[], id: string, by: -1 | 1): readonly Statement[] {
  const moved = all.find((one) => one.id === id)
  return moved === undefined ? [] : swapped(ofKind(all, moved.kind), id, by)
}

/** Puts a statement into a stage or takes it out: how something from *My plan* comes to stand in *When I'm not well*. */
export function inStage(statement: Statement, stage: Stage, stands: boolean, now: Instant): Statement {
  const others = statement.stages.filter((one) => one !== stage)
  return { ...statement, stages: stands ? [...others, stage] : others, changedAt: now }
}

/** What a section shows: its own statements, and those it offers that the person chose to use here too. */
export function sectionOf(all: readonly Statement[], kind: Kind): readonly Statement[] {
  return [...ofKind(all, kind), ...offered(all, kind).filter((one) => one.stages.includes("not-well"))]
}

/** Statements written on *My plan* that this section could use without anybody writing them again. */
export function offered(all: readonly Statement[], kind: Kind): readonly Statement[] {
  const offers = rowOf(kind).offers ?? []
  return kindNames.filter((one) => offers.includes(one)).flatMap((one) => ofKind(all, one))
}

/** Whether a statement may be part of a share at all. */
export const isShareable = (statement: Statement): boolean => statement.privacy === "normal"

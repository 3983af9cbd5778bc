import { needsLines } from "../../domain/needs-lines.ts"
import { type Held, summaryOf } from "../../domain/summary.ts"
import { askedFor, wholePlan } from "../../domain/whole-plan.ts"

/** The papers there are, the one for a stranger first. */
export const papers = ["summary", "card", "plan", "large", "blank"] as const
export type Paper = (typeof papers)[number]

/** What a paper is called while it prints, and as a file: a plain word, whoever it is about. */
export const fileNameOf = (paper: Paper): "plan" | "card" | "form" =>
  paper === "card" ? "card" : paper === "blank" ? "form" : "plan"

/** Whether a paper is the person's to choose what private things stand on it; the others are for strangers. */
export const canHoldPrivate = (paper: Paper): boolean => paper === "plan" || paper === "large"

/** Whether a person holds nothing that this paper could show, private things counted where they may be on it. */
export function isBare(paper: Paper, held: Held): boolean {
  if (paper === "blank") return false
  if (!canHoldPrivate(paper)) return summaryOf(held).length === 0
  const { me, statements, people, places } = held
  const said = needsLines(me.needs, me.howToAddress).length + people.length + places.length
  return said === 0 && wholePlan(statements, true, askedFor).length === 0
}

import { needsLines } from "../../domain/needs-lines.ts"
import { isShareable, ofKind, type Statement } from "../../domain/statement.ts"
import { type Held, summaryOf } from "../../domain/summary.ts"
import { askedFor, wholePlan } from "../../domain/whole-plan.ts"

/** The papers there are, the one for a stranger first. */
export const papers = ["summary", "card", "plan", "large", "blank", "note", "carer"] as const
export type Paper = (typeof papers)[number]

/** The papers somebody is offered: the last two only where there is something for them, or whoever came asks for one. */
export const papersFor = (held: Held, asked: Paper): readonly Paper[] =>
  papers.filter((one) => (one !== "note" && one !== "carer") || one === asked || !isBare(one, held))

/** The paper an address asks for, as in `/mine#note`: the one for a stranger, unless it is one that has its own page. */
export const paperAt = (hash: string): Paper =>
  (["note", "carer"] as const).find((one) => hash === `#${one}`) ?? "summary"

/** What a paper is called while it prints, and as a file: a plain word, whoever it is about. */
export function fileNameOf(paper: Paper): "plan" | "card" | "form" | "note" {
  if (paper === "card" || paper === "carer") return "card"
  if (paper === "note") return "note"
  return paper === "blank" ? "form" : "plan"
}

/** Whether a paper is the person's to choose what private things stand on it; the others are for strangers. */
export const canHoldPrivate = (paper: Paper): boolean =>
  paper === "plan" || paper === "large" || paper === "note"

/** What an emergency card says, and nothing else: what was written for it, and who covers. Nothing of the person's own plan. */
export const onCarerCard = (statements: readonly Statement[], kind: "carer-covers" | "carer-card") =>
  ofKind(statements, kind).filter(isShareable)

/** What could stand on a paper that may hold private things. */
export const meantFor = (paper: Paper, statements: readonly Statement[]): readonly Statement[] =>
  paper === "note" ? ofKind(statements, "better") : statements

/** Whether a person holds nothing that this paper could show, private things counted where they may be on it. */
export function isBare(paper: Paper, held: Held): boolean {
  const { me, statements, people, places } = held
  if (paper === "blank") return false
  if (paper === "carer") return onCarerCard(statements, "carer-card").length === 0
  if (paper === "note") return meantFor(paper, statements).every((one) => one.privacy === "never-share")
  if (!canHoldPrivate(paper)) return summaryOf(held).length === 0
  const said = needsLines(me.needs, me.howToAddress).length + people.length + places.length
  return said === 0 && wholePlan(statements, true, askedFor).length === 0
}

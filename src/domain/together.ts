import { type Kind, kindsOf, rowOf } from "./kinds.ts"
import { isShareable, ofKind, type Statement } from "./statement.ts"

/** Who sits beside a person while they fill in their plan; what is written then says so. */
export const besides = ["with-worker", "with-carer"] as const
export type Beside = (typeof besides)[number]

/** Which pages are filled in. */
export type Part = "plan" | "wishes" | "both"

/** Asked of a person alone: whoever sits beside them may be meant. */
const forThemAlone: ReadonlySet<Kind> = new Set(["who-not-to-tell"])

/** The questions of a part, one kind each, in the order of its page. */
export const askedTogether = (part: Part): readonly Kind[] =>
  (part === "both" ? (["plan", "wishes"] as const) : [part])
    .flatMap((page) => kindsOf(page))
    .filter((kind) => !forThemAlone.has(kind))

/** What whoever sits beside may see of one kind: nothing a person keeps private, and nothing that is asked of them alone. */
export const seenTogether = (all: readonly Statement[], kind: Kind): readonly Statement[] =>
  forThemAlone.has(kind) ? [] : ofKind(all.filter(isShareable), kind)

/** Whether one more of a kind can be kept; what is not shown takes room too. */
export function hasRoom(all: readonly Statement[], kind: Kind): boolean {
  const { most } = rowOf(kind)
  return most === undefined || ofKind(all, kind).length < most
}

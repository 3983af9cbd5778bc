import { type Kind, type KindRow, kinds, type StatementPage } from "./kinds.ts"
import { type Stage, stages } from "./stages.ts"
import { isShareable, sectionOf, type Statement } from "./statement.ts"

/**
 * The parts of the plan on paper: *My plan*, *When I'm not well* by the weather its sections first belong to, *Keep connected*;
 * and what goes along only when asked for, because it is written for others' eyes or nobody's.
 */
export type ChapterName = Exclude<StatementPage, "wishes"> | Stage
export const askedFor = ["carer", "better"] as const satisfies readonly ChapterName[]
export type AskedFor = (typeof askedFor)[number]
export type Chapter = { readonly name: ChapterName; readonly kinds: readonly Kind[] }

const chapterOf = (row: KindRow): ChapterName | undefined =>
  row.page === "wishes" ? row.stages[0] : row.page

/** Every kind in the order it is read and filled in, made of the table of kinds. */
export const chapters: readonly Chapter[] = (["plan", ...stages, "connected", ...askedFor] as const)
  .map((name) => ({ name, kinds: kinds.filter((row) => chapterOf(row) === name).map((row) => row.kind) }))
  .filter((chapter) => chapter.kinds.length > 0)

/** A statement as it prints, with the hard thing it would help with where that prints too. */
export type Printed = { readonly statement: Statement; readonly about: Statement | undefined }
export type PrintedChapter = {
  readonly name: ChapterName
  readonly sections: readonly { readonly kind: Kind; readonly statements: readonly Printed[] }[]
}

/** Whether a statement may be on paper. What is never shared never is; what is private only on the person's own copy. */
export const mayPrint = (statement: Statement, alsoPrivate: boolean): boolean =>
  isShareable(statement) || (alsoPrivate && statement.privacy === "private")

/** The chapters of every whole plan. */
export const usualChapters: readonly Chapter[] = chapters.filter(({ name }) => isUsual(name))

function isUsual(name: ChapterName): boolean {
  return askedFor.every((one) => one !== name)
}

/** The whole plan as it prints, without empty headings. Says nothing of what stays out, not even through another's words. */
export function wholePlan(
  all: readonly Statement[],
  alsoPrivate: boolean,
  also: readonly AskedFor[] = [],
): readonly PrintedChapter[] {
  const taken = all.filter((one) => mayPrint(one, alsoPrivate))
  const byId = new Map(taken.map((one) => [one.id, one]))
  const printed = (statement: Statement): Printed => ({
    statement,
    about: statement.about === null ? undefined : byId.get(statement.about),
  })
  return chapters
    .filter(({ name }) => isUsual(name) || also.some((one) => one === name))
    .map(({ name, kinds: own }) => ({
      name,
      sections: own
        .map((kind) => ({ kind, statements: sectionOf(taken, kind).map(printed) }))
        .filter((section) => section.statements.length > 0),
    }))
    .filter((chapter) => chapter.sections.length > 0)
}

import { type Kind, kindNames, rowOf } from "../../domain/kinds.ts"
import type { Statement } from "../../domain/statement.ts"

export type ByKind = ReadonlyMap<Kind, readonly Statement[]>

/** Everything sorted once, so that a page of many sections does not look through all of it for each of them. */
export function byKind(all: readonly Statement[]): ByKind {
  const sorted = new Map<Kind, Statement[]>()
  for (const one of all) {
    const kin = sorted.get(one.kind)
    if (kin === undefined) sorted.set(one.kind, [one])
    else kin.push(one)
  }
  return sorted
}

/** All a section may show: what is of its kind, and of the kinds it offers. */
export const forSection = (sorted: ByKind, kind: Kind): readonly Statement[] =>
  kindNames
    .filter((one) => one === kind || rowOf(kind).offers?.includes(one))
    .flatMap((one) => sorted.get(one) ?? [])

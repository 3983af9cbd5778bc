import { type Kind, kindsOf, rowOf } from "../../domain/kinds.ts"
import type { Stage } from "../../domain/stages.ts"

const stages = ["wobbly", "not-well", "after"] as const
export type GroupStage = (typeof stages)[number]

/** The sections of one part of the page. `anchor` is where a link leads: a number, so that no address says a word. */
export type Group = {
  readonly stage: GroupStage
  readonly anchor: string
  readonly sections: readonly {
    readonly kind: Kind
    readonly anchor: string
    readonly stages: readonly Stage[]
  }[]
}

/** The page's sections by the weather they first belong to: wobbly, not well, after. */
export const groups: readonly Group[] = stages.map((stage, at) => ({
  stage,
  anchor: `part-${at + 1}`,
  sections: kindsOf("wishes")
    .filter((kind) => rowOf(kind).stages[0] === stage)
    .map((kind, n) => ({ kind, anchor: `part-${at + 1}-${n + 1}`, stages: rowOf(kind).stages })),
}))

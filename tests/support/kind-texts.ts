import type { Kind } from "../../src/domain/kinds.ts"
import more from "../../src/texts/en-GB/kinds-more.json" with { type: "json" }
import first from "../../src/texts/en-GB/kinds.json" with { type: "json" }

/** The words of every kind, from both rooms they stand in. */
export const kindTexts: Readonly<Record<Kind, (typeof first)["strength"]>> = { ...first, ...more }

import type { Statement } from "../../domain/statement.ts"

/** Where a link on the page finds a statement. Made of its id, so that no address says a word of it. */
export const anchorOf = (statement: Statement): string => `said-${statement.id}`

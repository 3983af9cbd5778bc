import { dueForReview } from "../domain/review.ts"
import type { Statement } from "../domain/statement.ts"

/**
 * What is to be looked at again by now. Which day it is costs a slow phone a moment to find out: it is asked only where
 * something waits for a day.
 */
export const dueNow = (statements: readonly Statement[], today: () => string): readonly Statement[] =>
  statements.some((one) => one.reviewBy !== null) ? dueForReview(statements, today()) : []

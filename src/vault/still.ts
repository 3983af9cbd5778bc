import { isSame } from "../kit/same.ts"
import type { Change, Kept, StoreName } from "./port.ts"

/** Whether every change that says what it was made from still finds that. */
export const isStill = (changes: readonly Change[], kept: (store: StoreName) => readonly Kept[]): boolean =>
  changes.every((change) => {
    if (change.do === "remove" || change.from === undefined) return true
    const there = kept(change.store).find((one) => one.id === change.id)
    return isSame(there?.thing, change.from)
  })

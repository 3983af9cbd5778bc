import type { Key } from "../../i18n/rooms.ts"
import { hasText, useTexts } from "../../i18n/texts.ts"
import type { Result } from "../../kit/result.ts"

/** What was asked for, or why it was not done: a kind this room or `problems` has words for. */
export type Asked<T> = Result<T, { readonly kind: string }>

/** Says in words why something was not done. This page knows better words than `problems` for what is wrong with a file. */
export function useWhyNot(): (kind: string) => string {
  const t = useTexts("copies")
  const problems = useTexts("problems")
  return (kind) => {
    const own = `problem.${kind}`
    if (hasText<"copies">("copies", own)) return t(own)
    return problems(hasText<"problems">("problems", kind) ? kind : ("our-fault" satisfies Key<"problems">))
  }
}

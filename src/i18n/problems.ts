import { useState } from "preact/hooks"
import type { Result } from "../kit/result.ts"
import type { Key } from "./rooms.ts"
import { useTexts } from "./texts.ts"

/** A problem that the room `problems` has words for; whatever else it holds is put into them. */
export type Tellable = { readonly kind: Key<"problems"> }

/** What a page hears after it asked for something to be kept. */
export type Answer = Result<unknown, Tellable>

/** Says problems in words, beside the field they belong to. The room `problems` is loaded at the start. */
export function useProblems(): (problem: Tellable | undefined) => string | undefined {
  const t = useTexts("problems")
  return (problem) => (problem === undefined ? undefined : t(problem.kind, { ...problem }))
}

/** For what happens at once, without a form: `hear` its answer, and `said` is its problem in words until the next one. */
export function useAnswers(): {
  readonly said: string | undefined
  readonly hear: (answer: Promise<Answer>) => Promise<void>
} {
  const inWords = useProblems()
  const [problem, setProblem] = useState<Tellable>()
  const hear = async (answer: Promise<Answer>): Promise<void> => {
    const done = await answer
    setProblem(done.ok ? undefined : done.problem)
  }
  return { said: inWords(problem), hear }
}

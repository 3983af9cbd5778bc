import { useState } from "preact/hooks"
import type { Result } from "../kit/result.ts"
import { type Tellable, useProblems } from "./problems.ts"
import { useTexts } from "./texts.ts"

/** Saved, or why not; `field` where one of the form's fields cannot be kept as it is. */
export type FormAnswer<F extends string> = Result<unknown, Tellable & { readonly field?: F }>

/** What a form waits for and shows: while it saves, and after something could not be kept. What was typed is the form's own. */
export function useSaving<F extends string = never>(onDone: () => void) {
  const inWords = useProblems()
  const shell = useTexts("shell")
  const [problem, setProblem] = useState<Tellable & { readonly field?: F }>()
  const [busy, setBusy] = useState(false)
  const save = async (saving: Promise<FormAnswer<F>>): Promise<void> => {
    setBusy(true)
    const answer = await saving
    setBusy(false)
    if (answer.ok) onDone()
    else setProblem(answer.problem)
  }
  return {
    save,
    /** What the form around the fields shows: its two buttons, and why the whole was not kept. */
    form: {
      save: shell("save"),
      cancel: { words: shell("cancel"), onPress: onDone },
      problem: problem?.field === undefined ? inWords(problem) : undefined,
      busy,
    },
    problemOf: (field: F) => (problem?.field === field ? inWords(problem) : undefined),
  }
}

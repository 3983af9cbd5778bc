import { useState } from "preact/hooks"
import { fieldsOf, type NeedsField, type NeedsPart, type NeedsTyped } from "../../domain/needs-parts.ts"
import { type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Result } from "../../kit/result.ts"
import { Form } from "../../ui/Form.tsx"
import { NeedsControl } from "./NeedsControl.tsx"

/** Saved, or why not; `field` where one of the fields cannot be kept as it is. */
export type NeedsAnswer = Result<unknown, Tellable & { readonly field?: NeedsField }>
type Props = {
  readonly part: NeedsPart
  readonly start: NeedsTyped
  readonly onSave: (typed: NeedsTyped) => Promise<NeedsAnswer>
  readonly onDone: () => void
}

/** The few questions of one part, saved together. What was typed stays until it is surely kept. */
export function NeedsForm({ part, start, onSave, onDone }: Props) {
  const shell = useTexts("shell")
  const inWords = useProblems()
  const [typed, setTyped] = useState(start)
  const [problem, setProblem] = useState<Tellable & { readonly field?: NeedsField }>()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const answer = await onSave(typed)
    setBusy(false)
    if (answer.ok) onDone()
    else setProblem(answer.problem)
  }
  return (
    <Form
      save={shell("save")}
      onSave={() => void save()}
      cancel={{ words: shell("cancel"), onPress: onDone }}
      problem={problem?.field === undefined ? inWords(problem) : undefined}
      busy={busy}
    >
      {fieldsOf[part].map((field, at) => (
        <NeedsControl
          key={field}
          field={field}
          typed={typed}
          onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
          problem={problem?.field === field ? inWords(problem) : undefined}
          isFirst={at === 0}
        />
      ))}
    </Form>
  )
}

import { useState } from "preact/hooks"
import { fieldsOf, type NeedsField, type NeedsPart, type NeedsTyped } from "../../domain/needs-parts.ts"
import { type FormAnswer, useSaving } from "../../i18n/saving.ts"
import { Form } from "../../ui/Form.tsx"
import { NeedsControl } from "./NeedsControl.tsx"

export type NeedsAnswer = FormAnswer<NeedsField>
type Props = {
  readonly part: NeedsPart
  readonly start: NeedsTyped
  readonly onSave: (typed: NeedsTyped) => Promise<NeedsAnswer>
  readonly onDone: () => void
}

/** The few questions of one part, saved together. What was typed stays until it is surely kept. */
export function NeedsForm({ part, start, onSave, onDone }: Props) {
  const { form, save, problemOf } = useSaving<NeedsField>(onDone)
  const [typed, setTyped] = useState(start)
  return (
    <Form {...form} onSave={() => void save(onSave(typed))}>
      {fieldsOf[part].map((field, at) => (
        <NeedsControl
          key={field}
          field={field}
          typed={typed}
          onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
          problem={problemOf(field)}
          isFirst={at === 0}
        />
      ))}
    </Form>
  )
}

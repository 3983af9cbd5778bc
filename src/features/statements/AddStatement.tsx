import { useState } from "preact/hooks"
import type { Kind } from "../../domain/kinds.ts"
import type { Answer } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusBack } from "../../ui/focus.ts"
import { WordsForm } from "./WordsForm.tsx"

type Props = {
  readonly kind: Kind
  /** The one thing to do next on this page. */
  readonly next: boolean
  readonly onAdd: (kind: Kind, typed: string) => Promise<Answer>
}

/** The button that opens a place to write, and that place. Apart from the list, so that opening it redraws no statement. */
export function AddStatement({ kind, next, onAdd }: Props) {
  const kinds = useTexts("kinds")
  const [open, setOpen] = useState(false)
  const button = useFocusBack(open)
  if (!open)
    return (
      <Button look={next ? "next" : "plain"} buttonRef={button} onPress={() => setOpen(true)}>
        {kinds(`${kind}.add`)}
      </Button>
    )
  return (
    <WordsForm
      hint={kinds(`${kind}.why`)}
      onSave={(typed) => onAdd(kind, typed)}
      onDone={() => setOpen(false)}
    />
  )
}

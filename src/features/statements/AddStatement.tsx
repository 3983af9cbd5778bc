import { useEffect, useState } from "preact/hooks"
import type { Kind } from "../../domain/kinds.ts"
import type { Answer } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusBack } from "../../ui/focus.ts"
import { WordsForm } from "./WordsForm.tsx"

/** The words a form begins with, and what is said above it, where something else on the page opens it. */
export type Begin = { readonly start: string; readonly hint?: string }
type Props = {
  readonly kind: Kind
  /** The one thing to do next on this page. */
  readonly next: boolean
  readonly onAdd: (kind: Kind, typed: string) => Promise<Answer>
  /** Each new one opens the form; what is typed in it already stays. */
  readonly begin?: Begin | undefined
}

/** The button that opens a place to write, and that place. Apart from the list, so that opening it redraws no statement. */
export function AddStatement({ kind, next, onAdd, begin }: Props) {
  const kinds = useTexts("kinds")
  const [open, setOpen] = useState(false)
  const [begun, setBegun] = useState<Begin>()
  useEffect(() => {
    setBegun(begin)
    if (begin !== undefined) setOpen(true)
  }, [begin])
  const close = () => {
    setBegun(undefined)
    setOpen(false)
  }
  const button = useFocusBack(open)
  if (!open)
    return (
      <Button look={next ? "next" : "plain"} buttonRef={button} onPress={() => setOpen(true)}>
        {kinds(`${kind}.add`)}
      </Button>
    )
  return (
    <WordsForm
      hint={begun?.hint ?? kinds(`${kind}.why`)}
      more={begun?.start}
      onSave={(typed) => onAdd(kind, typed)}
      onDone={close}
    />
  )
}

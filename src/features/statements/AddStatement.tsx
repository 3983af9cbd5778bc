import { useEffect, useState } from "preact/hooks"
import { type Kind, rowOf } from "../../domain/kinds.ts"
import type { Statement } from "../../domain/statement.ts"
import type { Answer } from "../../i18n/problems.ts"
import { kindWords } from "../../i18n/kind-words.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusBack } from "../../ui/focus.ts"
import { AboutChoice } from "./AboutChoice.tsx"
import type { Given } from "./later/Ideas.tsx"
import { WordsForm } from "./WordsForm.tsx"

/** The words a form begins with, and what is said above it, where something else on the page opens it. */
export type Begin = { readonly given?: Given; readonly hint?: string }
export type AddActions = {
  /** `about` is the hard thing it would help with, where the person chose one. */
  readonly onAdd: (kind: Kind, typed: string, about?: string | null) => Promise<Answer>
}
type Props = {
  readonly kind: Kind
  /** The one thing to do next on this page. */
  readonly next: boolean
  readonly onAdd: AddActions["onAdd"]
  /** The hard things it could help with. */
  readonly others: readonly Statement[]
  /** Each new one opens the form; what is typed in it already stays. */
  readonly begin?: Begin | undefined
}

/** The button that opens a place to write, and that place. Apart from the list, so that opening it redraws no statement. */
export function AddStatement({ kind, next, onAdd, others, begin }: Props) {
  const [open, setOpen] = useState(false)
  const [begun, setBegun] = useState<Begin>()
  const [about, setAbout] = useState<string | null>(null)
  useEffect(() => {
    setBegun(begin)
    if (begin !== undefined) setOpen(true)
  }, [begin])
  const close = () => {
    setBegun(undefined)
    setAbout(null)
    setOpen(false)
  }
  const button = useFocusBack(open)
  if (!open)
    return (
      <Button look={next ? "next" : "plain"} buttonRef={button} onPress={() => setOpen(true)}>
        {kindWords(`${kind}.add`)}
      </Button>
    )
  return (
    <WordsForm
      hint={begun?.hint ?? kindWords(`${kind}.why`)}
      begun={begun?.given}
      ideasFor={kind}
      onSave={(typed) => onAdd(kind, typed, about)}
      onDone={close}
    >
      {others.length > 0 && rowOf(kind).asks?.includes("about") && (
        <AboutChoice hard={others} value={about} onChoose={setAbout} />
      )}
    </WordsForm>
  )
}

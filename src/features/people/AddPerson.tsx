import { useState } from "preact/hooks"
import type { PersonTyped } from "../../domain/person.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusBack } from "../../ui/focus.ts"
import { type PersonAnswer, PersonForm, type PickContact } from "./PersonForm.tsx"

type Props = {
  readonly isFirst: boolean
  readonly onAdd: (typed: PersonTyped) => Promise<PersonAnswer>
  readonly onPick: PickContact | undefined
}

/** A button that opens a form for somebody new. */
export function AddPerson({ isFirst, onAdd, onPick }: Props) {
  const t = useTexts("people")
  const [open, setOpen] = useState(false)
  const button = useFocusBack(open)
  if (!open)
    return (
      <Button look={isFirst ? "next" : "plain"} buttonRef={button} onPress={() => setOpen(true)}>
        {t(isFirst ? "addFirst" : "add")}
      </Button>
    )
  return (
    <div class="card">
      <PersonForm onSave={onAdd} onDone={() => setOpen(false)} onPick={onPick} />
    </div>
  )
}

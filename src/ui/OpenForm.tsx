import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { Button } from "./Button.tsx"
import { useFocusBack } from "./focus.ts"

type Props = {
  readonly words: string
  /** The whole name where the words alone would not say which thing it is for. */
  readonly label?: string
  /** It is the one thing to do next on the page. */
  readonly isNext: boolean
  /** The form; call `onDone` when that is over. */
  readonly children: (onDone: () => void) => ComponentChildren
}

/** A button with a form behind it, which stands in its place while it is open. */
export function OpenForm({ words, label, isNext, children }: Props) {
  const [open, setOpen] = useState(false)
  const button = useFocusBack(open)
  if (open) return <div class="card">{children(() => setOpen(false))}</div>
  return (
    <Button
      look={isNext ? "next" : "plain"}
      buttonRef={button}
      onPress={() => setOpen(true)}
      {...(label !== undefined && { label })}
    >
      {words}
    </Button>
  )
}

import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { Button } from "../../../ui/Button.tsx"
import { useFocusBack } from "../../../ui/focus.ts"
import type { Named } from "../../../ui/ItemMore.tsx"

type Props = {
  readonly words: Named
  /** What stands there while it is open; call `close` when it is over. */
  readonly children: (close: () => void) => ComponentChildren
}

/** A button, and what it opens beneath itself. */
export function Opened({ words, children }: Props) {
  const [open, setOpen] = useState(false)
  const button = useFocusBack(open)
  return (
    <>
      <p>
        <Button label={words.whole} expanded={open} buttonRef={button} onPress={() => setOpen(!open)}>
          {words.words}
        </Button>
      </p>
      {open && children(() => setOpen(false))}
    </>
  )
}

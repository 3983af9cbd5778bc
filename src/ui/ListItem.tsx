import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { Button } from "./Button.tsx"
import { useFocusBack, useFocusWhen } from "./focus.ts"
import type { Named } from "./ItemMore.tsx"

type Props = {
  readonly children: ComponentChildren
  /**
   * What stands in its place while it is being changed; call `onDone` when that is over. It stays as it was when it was opened,
   * so that a change knows what it was made from, whatever another window does to the thing meanwhile.
   */
  readonly form: (onDone: () => void) => ComponentChildren
  /** What opens under "More". */
  readonly more: () => ComponentChildren
  readonly words: { readonly change: Named; readonly more: Named }
  /** It was taken away and just came back: the focus belongs here. */
  readonly isBack: boolean
  /** `screen-only`: another one is printed now. */
  readonly look?: "card" | "screen-only" | undefined
  /** Where a link leads to it. Made of its id, so that no address says a word of it. */
  readonly anchor?: string
}

/** One thing of a list that can be changed where it stands, with what is done now and then behind "More". */
export function ListItem({ children, form, more, words, isBack, look, anchor }: Props) {
  const [changing, setChanging] = useState<Props["form"]>()
  const [open, setOpen] = useState(false)
  const item = useFocusWhen<HTMLLIElement>(isBack)
  const change = useFocusBack(changing !== undefined)
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- the list around it may be made of parts that are no lists themselves
    <li role="listitem" id={anchor} class={look} ref={item} tabIndex={-1}>
      {changing ? (
        changing(() => setChanging(undefined))
      ) : (
        <>
          {children}
          <div class="row">
            <Button
              look="quiet"
              label={words.change.whole}
              buttonRef={change}
              onPress={() => setChanging(() => form)}
            >
              {words.change.words}
            </Button>
            <Button look="quiet" label={words.more.whole} expanded={open} onPress={() => setOpen(!open)}>
              {words.more.words}
            </Button>
          </div>
          {open && more()}
        </>
      )}
    </li>
  )
}

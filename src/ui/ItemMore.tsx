import type { ComponentChildren } from "preact"
import { useContext, useLayoutEffect, useRef } from "preact/hooks"
import { Button } from "./Button.tsx"
import { ListOrder } from "./list-order.ts"

/** What a button says, and its whole name: what it does and to which thing. */
export type Named = { readonly words: string; readonly whole: string }
type Props = {
  /** Whose it is: where that stands in its list is asked of `ListOrder`. */
  readonly id: string
  readonly words: { readonly up: Named; readonly down: Named; readonly remove: Named }
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  /** Why the last thing asked for here was not kept, in words. */
  readonly problem?: string | undefined
  /** What else can be done with this thing. */
  readonly children?: ComponentChildren
}

/** What opens under a thing's "More": its place in the list, without dragging, and taking it away. At an end the button stays, and says it can do nothing. */
export function ItemMore({ id, words, onMove, onRemove, problem, children }: Props) {
  const list = useContext(ListOrder)
  const place = list.findIndex((one) => one.id === id) + 1
  const upButton = useRef<HTMLButtonElement>(null)
  const downButton = useRef<HTMLButtonElement>(null)
  const pressed = useRef<typeof upButton>(undefined)
  // The browser lets go of the focus when a list is put in another order; it belongs back on the button that did it.
  useLayoutEffect(() => {
    pressed.current?.current?.focus()
    pressed.current = undefined
  }, [place])
  const move = (by: -1 | 1) => {
    pressed.current = by === -1 ? upButton : downButton
    onMove(by)
  }
  return (
    <div class="more">
      <div class="row">
        <Button label={words.up.whole} busy={place === 1} buttonRef={upButton} onPress={() => move(-1)}>
          {words.up.words}
        </Button>
        <Button
          label={words.down.whole}
          busy={place === list.length}
          buttonRef={downButton}
          onPress={() => move(1)}
        >
          {words.down.words}
        </Button>
        <Button label={words.remove.whole} onPress={onRemove}>
          {words.remove.words}
        </Button>
      </div>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {children}
    </div>
  )
}

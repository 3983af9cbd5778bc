import { useLayoutEffect, useRef } from "preact/hooks"
import { Button } from "./Button.tsx"

/** What a button says, and its whole name: what it does and to which thing. */
export type Named = { readonly words: string; readonly whole: string }
type Props = {
  /** Where the thing stands in its list, from 1, and how many there are. */
  readonly place: number
  readonly of: number
  readonly up: Named
  readonly down: Named
  readonly remove: Named
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** Moves a thing in its list without dragging, or takes it away. At an end the button stays, and says it can do nothing. */
export function PlaceButtons({ place, of, up, down, remove, onMove, onRemove }: Props) {
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
    <div class="row">
      <Button label={up.whole} busy={place === 1} buttonRef={upButton} onPress={() => move(-1)}>
        {up.words}
      </Button>
      <Button label={down.whole} busy={place === of} buttonRef={downButton} onPress={() => move(1)}>
        {down.words}
      </Button>
      <Button label={remove.whole} onPress={onRemove}>
        {remove.words}
      </Button>
    </div>
  )
}

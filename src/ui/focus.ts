import type { RefObject } from "preact"
import { useEffect, useLayoutEffect, useRef } from "preact/hooks"

// A browser drops the focus when what holds it leaves the page or is moved. These bring it back to where a person expects it.

/**
 * The ref of the button that opened something: the focus returns to it when that closes. `data-opens` says of it that it does
 * nothing else, so that what stood open can be opened once more by pressing it.
 */
export function useFocusBack(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useLayoutEffect(() => button.current?.setAttribute("data-opens", ""))
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return button
}

/** The ref of something that takes the focus when `is` becomes true: a thing that was deleted and came back. */
export function useFocusWhen<E extends HTMLElement>(is: boolean): RefObject<E | null> {
  const element = useRef<E>(null)
  useLayoutEffect(() => {
    if (is) element.current?.focus()
  }, [is])
  return element
}

/** The ref of a heading that takes the focus when one of `count` things was deleted and took the focus away with it. */
export function useFocusAfterDelete<E extends HTMLElement = HTMLHeadingElement>(
  count: number,
): RefObject<E | null> {
  const heading = useRef<E>(null)
  const before = useRef(count)
  useEffect(() => {
    const isFewer = count < before.current
    before.current = count
    if (isFewer && document.activeElement === document.body) heading.current?.focus()
  }, [count])
  return heading
}

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

/**
 * The ref of a form that was just asked to save. Once that is answered the focus goes to the first thing in it that stands in the
 * way.
 */
export function useFocusOnProblem(isBusy: boolean): { current: HTMLElement | null } {
  const asked = useRef<HTMLElement>(null)
  useEffect(() => {
    const form = asked.current
    const wrong = form?.querySelector<HTMLElement>("[aria-invalid], .problem[tabindex]")
    if (isBusy || !wrong) return
    asked.current = null
    // Whoever went on elsewhere stays there, and hears what is said.
    const held = document.activeElement
    if (held === document.body || form?.contains(held)) wrong.focus()
  })
  return asked
}

const cameTo = new Set<string>()

/**
 * The ref of something said that takes the focus when it appears, once for each `name` while the app is open. From a page's heading,
 * not from whatever a person is about to write or press.
 */
export function useFocusOnce<E extends HTMLElement>(name: string | undefined): RefObject<E | null> {
  const said = useRef<E>(null)
  useEffect(() => {
    // A page just opened brings it to its heading first.
    setTimeout(() => {
      if (name === undefined || cameTo.has(name)) return
      if (!said.current || !document.activeElement?.matches("body, [tabindex='-1']")) return
      cameTo.add(name)
      said.current.focus()
    })
  }, [name])
  return said
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

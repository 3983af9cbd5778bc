const touched = new Set<Element>()

/** Begins to notice which fields a person wrote or chose in. Called once, at the start. */
export function noticeTyping(): void {
  addEventListener(
    "input",
    ({ target }) => {
      if (target instanceof Element) touched.add(target)
    },
    { capture: true },
  )
}

let staying = false

/** Everything a person wrote is in this page's memory alone: it must not be loaded anew of itself, until `stay(false)`. */
export function stay(yes: boolean): void {
  staying = yes
}

/** Whether this page may not be loaded anew of itself, because more than a form would be lost. */
export const mustStay = (): boolean => staying

/**
 * Whether this tab holds something that would be lost: a field a person touched that still stands on the page, or all their
 * words where the page must stay.
 */
export const holdsWords = (): boolean => staying || touchedFields().length > 0

/** The fields a person wrote or chose in that still stand on the page, in the order they were first touched. */
export function touchedFields(): readonly Element[] {
  for (const field of touched) if (!field.isConnected) touched.delete(field)
  return [...touched]
}

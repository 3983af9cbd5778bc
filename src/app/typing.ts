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

/** Whether this tab holds something a person began and did not save yet: a touched field that still stands on the page. */
export function holdsWords(): boolean {
  for (const field of touched) if (!field.isConnected) touched.delete(field)
  return touched.size > 0
}

import type { Named } from "./draft.ts"

/** A place to write or choose. */
export type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const written = "textarea, select, input:not([type=password], [type=file], [type=button], [type=submit])"
// Buttons that bring the focus back to themselves and those that say what they open do nothing else; so does a fold.
const opening = "button[data-opens], button[aria-expanded], summary"

/** Whether words in it may be kept at all: nothing that opens the lock, or a copy of what it protects, ever is. */
export const mayKeep = (field: Element): field is FieldElement =>
  field.matches(written) && field.closest("[data-secret]") === null

/** Every field of the page that may be kept, in order. */
export const fieldsOf = (page: ParentNode): readonly FieldElement[] =>
  [...page.querySelectorAll(written)].filter(mayKeep)

/** Everything on the page that only opens something, in order. */
export const openersOf = (page: ParentNode): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>(opening),
]

/** What was pressed, if it only opens something. */
export const openerAt = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element && target.closest<HTMLElement>(opening)) || undefined

/** Whether what it opens is open already. */
export const isOpen = (opener: HTMLElement): boolean =>
  opener.getAttribute("aria-expanded") === "true" ||
  (opener.localName === "summary" && opener.parentElement?.hasAttribute("open") === true)

/** What a control is called, and the names of the parts it stands in, from the outside in. */
export function nameOf(control: Element): Named {
  const within: string[] = []
  const own = control.localName === "summary" ? control.parentElement : null
  for (
    let part = control.parentElement;
    part !== null && part.localName !== "main";
    part = part.parentElement
  ) {
    const name = part === own ? "" : partName(part)
    if (name !== "") within.unshift(name)
  }
  return { within, name: calledBy(control) }
}

/** What a control is called: its label's words, or its own. */
export function calledBy(control: Element): string {
  const labels = "labels" in control && control.labels instanceof NodeList ? control.labels : undefined
  return control.getAttribute("aria-label") ?? wordsOf(labels?.[0] ?? control)
}

const parts = new Set(["section", "fieldset", "details", "dialog", "aside", "article"])

function partName(part: Element): string {
  if (!parts.has(part.localName)) return ""
  const by = part.getAttribute("aria-labelledby")
  const named = by === null ? null : part.ownerDocument.getElementById(by)
  const own = part.localName === "fieldset" ? "legend" : "summary"
  const inside = [...part.children].find((child) => child.localName === own)
  return part.getAttribute("aria-label") ?? wordsOf(named ?? inside)
}

const wordsOf = (element: Node | null | undefined): string =>
  (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim()

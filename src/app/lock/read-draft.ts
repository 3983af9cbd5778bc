import { touchedFields } from "../typing.ts"
import { calledBy, type FieldElement, fieldsOf, mayKeep, nameOf, openerAt, openersOf } from "./controls.ts"
import { type Cursor, type Draft, type DraftField, openedBy, type Press, type Spot, spotOf } from "./draft.ts"

/** Watches what a person opens and writes on the page, and can say what of it is not saved yet. */
export type DraftReader = {
  /** What was written here and stands unsaved; `undefined` where there is nothing. */
  read(): Draft | undefined
  stop(): void
}

const mostPresses = 20 // nobody opens more parts of a page to write one thing

/** `path`: of the page that is shown now. */
export function createDraftReader(path: () => string, page: Document = document): DraftReader {
  const over = new AbortController()
  const before = new WeakMap<Element, string>()
  let presses: readonly Press<Element>[] = []
  let pressedAt = path()
  let last: Element | undefined

  const onPress = ({ target }: Event) => {
    const pressed = openerAt(target)
    if (pressed === undefined) return
    const openers = openersOf(page)
    const spot = spotAmong(openers, pressed)
    if (spot === undefined) return
    const there = new WeakSet<Element>([...openers, ...fieldsOf(page)])
    if (pressedAt !== path()) presses = []
    pressedAt = path()
    presses = [...presses, { pressed, spot, there }].slice(-mostPresses)
  }
  const onFocus = ({ target }: Event) => {
    if (!(target instanceof Element) || !mayKeep(target)) return
    last = target
    if (!before.has(target)) before.set(target, target.value)
  }
  // Before whatever the press does.
  page.addEventListener("click", onPress, { capture: true, signal: over.signal })
  page.addEventListener("focusin", onFocus, { signal: over.signal })

  const fieldOf = (element: FieldElement, all: readonly FieldElement[]): DraftField | undefined => {
    const spot = spotAmong(all, element)
    if (spot === undefined) return undefined
    const opened = pressedAt === path() ? openedBy(presses, element) : []
    return { spot, opened: [...opened], before: before.get(element) ?? null, value: valueOf(element) }
  }

  return {
    read() {
      const all = fieldsOf(page)
      const elements = touchedFields()
        .filter(mayKeep)
        .filter((one) => all.includes(one))
      const kept = elements.flatMap((element) => {
        const field = fieldOf(element, all)
        return field === undefined ? [] : [{ element, field }]
      })
      if (kept.length === 0) return undefined
      const at = kept.findIndex(({ element }) => element === last)
      const fields = kept.map(({ field }) => field)
      return { path: path(), fields, cursor: cursorIn(kept[at]?.element, at) }
    },
    stop: () => over.abort(),
  }
}

// Naming the parts around hundreds of controls takes a slow phone a while: only those called the same are looked at closely.
function spotAmong(all: readonly Element[], element: Element): Spot | undefined {
  const name = calledBy(element)
  const alike = all.filter((one) => one === element || calledBy(one) === name)
  return spotOf(alike.map(nameOf), alike.indexOf(element))
}

const valueOf = (field: FieldElement): string | boolean =>
  field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")
    ? field.checked
    : field.value

function cursorIn(field: FieldElement | undefined, at: number): Cursor | null {
  if (field === undefined) return null
  const [from, to, direction] =
    field instanceof HTMLSelectElement
      ? [0, 0, "none"]
      : [field.selectionStart ?? 0, field.selectionEnd ?? 0, field.selectionDirection]
  return { field: at, from, to, isBackward: direction === "backward" }
}

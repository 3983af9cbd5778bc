import { type FieldElement, fieldsOf, isOpen, openersOf } from "./controls.ts"
import { type Cursor, type Draft, type DraftField, isAsBefore, type Spot } from "./draft.ts"
import { controlAt, whenThere } from "./find-again.ts"

/** Long lists come a slice at a time, and what opens may fetch a piece of the app first. */
const patienceMs = 4000

/** What became of a draft: `leftOver` found no place of its own any more. */
export type PutBack = {
  readonly leftOver: readonly DraftField[]
  readonly isAnyBack: boolean
  readonly hasFocus: boolean
}

/**
 * Writes a draft into the fields it came from, opening what had been opened for them, and puts the cursor where it was. Never
 * into another field: what is not surely the same one is left over. `mayFocus` is asked just before the focus is taken.
 */
export async function putBack(
  draft: Draft,
  mayFocus: () => boolean = () => true,
  patience: number = patienceMs,
  page: Document = document,
): Promise<PutBack> {
  const leftOver: DraftField[] = []
  const places: (FieldElement | undefined)[] = []
  for (const field of draft.fields) {
    const place = await findField(field, patience, page)
    const isSame = place !== undefined && (isChosen(place) || isAsBefore(field, place.value))
    places.push(isSame ? place : undefined)
    if (isSame) fill(place, field.value)
    else leftOver.push(field)
  }
  const { cursor } = draft
  const place = cursor === null ? undefined : places[cursor.field]
  // The page draws what was written a moment later; only then does a selection stay.
  await new Promise((done) => setTimeout(done))
  const hasFocus = cursor !== null && place !== undefined && place.isConnected && mayFocus()
  if (hasFocus) focusAt(place, cursor)
  return {
    // A tick or an empty box is nothing that could be copied.
    leftOver: leftOver.filter((one) => typeof one.value === "string" && one.value !== ""),
    isAnyBack: places.some((one) => one !== undefined),
    hasFocus,
  }
}

async function findField(
  { spot, opened }: DraftField,
  patience: number,
  page: Document,
): Promise<FieldElement | undefined> {
  const field = () => controlAt(spot, fieldsOf(page))
  for (const one of opened) {
    if (field() !== undefined) break
    const opener = await whenThere(() => field() ?? openerOf(one, page), patience)
    if (opener === undefined) return undefined
    if (!isField(opener) && !isOpen(opener)) opener.click()
  }
  return await whenThere(field, patience)
}

const openerOf = (spot: Spot, page: Document): HTMLElement | undefined => controlAt(spot, openersOf(page))

const isField = (control: HTMLElement): boolean => control.matches("input, textarea, select")

const isChosen = (field: FieldElement): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")

// As a person would: the page hears of it, and keeps it in its own form.
function fill(field: FieldElement, value: string | boolean): void {
  if (isChosen(field)) {
    if (field.checked !== value && (value === true || field.type === "checkbox")) field.click()
    return
  }
  field.value = String(value)
  field.dispatchEvent(new Event("input", { bubbles: true }))
  if (field instanceof HTMLSelectElement) field.dispatchEvent(new Event("change", { bubbles: true }))
}

function focusAt(field: FieldElement, { from, to, isBackward }: Cursor): void {
  field.focus()
  // Of a day, a number or a list there is nothing to select in.
  if (field instanceof HTMLSelectElement || field.selectionStart === null) return
  field.setSelectionRange(from, to, isBackward ? "backward" : "forward")
}

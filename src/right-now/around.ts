import { type Doorstep, type DoorstepCard, type Turning, turningNames } from "./format.ts"

/** The fixed part of the page, as it stands in the HTML with script and without: where the cards go, ours, and the numbers. */
export type Around = {
  readonly place: HTMLElement
  readonly ours: readonly HTMLElement[]
  readonly numbers: HTMLElement
  readonly numbersHeading: HTMLElement
}

/** Finds the fixed part; `undefined` on a page that has none. */
export function aroundIn(root: ParentNode): Around | undefined {
  const place = root.querySelector<HTMLElement>("#right-now-own")
  const numbersHeading = root.querySelector<HTMLElement>("#numbers")
  const ours = [...root.querySelectorAll<HTMLElement>("[data-card]")]
  if (place === null || numbersHeading === null) return undefined
  return { place, ours, numbers: numbersHeading.parentElement ?? numbersHeading, numbersHeading }
}

/** The cards to go through and the words around them: of the doorstep page; as far as it has none, of the page it stands in. */
export function stepsOf({ place, ours }: Around, page: Doorstep | undefined) {
  const cards = page?.cards ?? []
  if (page?.ours !== undefined) return { ...page.ours, cards }
  const said = turningNames.map((name): [keyof Turning, string] => [name, place.dataset[name] ?? ""])
  const blank: Turning = { next: "", back: "", place: "", more: "", read: "", stop: "" }
  const words: Turning = { ...blank, ...Object.fromEntries(said) }
  return { language: document.documentElement.lang, words, cards: [...cards, ...ours.map(cardIn)] }
}

const cardIn = (fixed: HTMLElement): DoorstepCard => ({
  heading: textOf(fixed.querySelector("h2")),
  part: "",
  lines: [...fixed.querySelectorAll("li")].map((line) => ({ text: textOf(line), note: "", links: [] })),
})

const textOf = (element: Element | null): string => element?.textContent ?? ""

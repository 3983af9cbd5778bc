import type { Doorstep, DoorstepCard, DoorstepLine } from "./format.ts"

/**
 * Draws the person's own cards into `place`, one at a time, on paper all of them; answers how to take them away.
 * Plain DOM and no words of its own: what a person reads stands ready in `page`. Without cards nothing is drawn.
 * Class names are those of `ui`: `own-card`, `own-place`, `own-lines`, `own-note`, `own-links`, `own-turn`.
 */
export function drawDoorstep(place: Element, page: Doorstep): () => void {
  let at = 0
  const turn = (by: number) => {
    at += by
    // Where the heading is new, it says so: the button that was pressed may be gone.
    show()?.focus()
  }
  const show = (): HTMLElement | undefined => {
    const card = page.cards[at]
    if (card === undefined) return undefined
    const heading = element("h2", card.heading)
    heading.tabIndex = -1
    const back = at > 0 ? [button(page.back, () => turn(-1))] : []
    const next = at < page.cards.length - 1 ? [button(page.next, () => turn(1))] : []
    place.replaceChildren(section(card, heading, [...back, ...next]))
    return heading
  }
  // Paper has no next: there every card stands, one under the other.
  const showAll = () =>
    place.replaceChildren(...page.cards.map((card) => section(card, element("h2", card.heading), [])))
  const leave = new AbortController()
  if (page.cards.length > 0) {
    show()
    addEventListener("beforeprint", showAll, leave)
    addEventListener("afterprint", () => void show(), leave)
  }
  return () => {
    leave.abort()
    place.replaceChildren()
  }
}

function section(card: DoorstepCard, heading: HTMLElement, buttons: readonly HTMLElement[]): HTMLElement {
  const list = element("ul", "", "own-lines")
  list.append(...card.lines.map(line))
  const all = element("section", "", "own-card")
  if (buttons.length === 0) {
    all.append(heading, list) // the only card there is
    return all
  }
  const turning = element("p", "", "own-turn")
  turning.append(...buttons)
  all.append(element("p", card.place, "own-place"), heading, list, turning)
  return all
}

function line({ text, note, links }: DoorstepLine): HTMLElement {
  const item = element("li", "")
  const words = element("p", text)
  words.dir = "auto" // a person's own language runs its own way
  item.append(words)
  if (note !== "") item.append(element("p", note, "own-note"))
  if (links.length === 0) return item
  const row = element("p", "", "own-links")
  row.append(
    ...links.map(({ label, href }) => {
      const link = document.createElement("a")
      link.href = href
      link.className = "button"
      link.textContent = label
      link.dataset["number"] = href.slice(4) // for paper, which cannot be tapped; `tel:` and `sms:` are four letters
      return link
    }),
  )
  item.append(row)
  return item
}

function button(label: string, onPress: () => void): HTMLElement {
  const pressed = document.createElement("button")
  pressed.type = "button"
  pressed.className = "button"
  pressed.textContent = label
  pressed.addEventListener("click", onPress)
  return pressed
}

// A person's words are text, never HTML.
function element(name: string, text: string, className = ""): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  made.className = className
  return made
}

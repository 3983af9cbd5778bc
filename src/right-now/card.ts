import type { DoorstepCard, DoorstepLine } from "./format.ts"

/** A card with its first `shown` lines, and below them what is handed in. A person's words are text, never HTML. */
export function section(
  card: DoorstepCard,
  shown: number,
  below: readonly Node[] = [],
): { readonly all: HTMLElement; readonly heading: HTMLElement; readonly list: HTMLElement } {
  const heading = element("h2", card.heading)
  heading.tabIndex = -1
  const list = element("ul", "", "own-lines")
  list.append(...card.lines.slice(0, shown).map(lineOf))
  const all = element("section", "", "own-card")
  if (card.part !== "") all.append(element("p", card.part, "own-part"))
  all.append(beside(card.picture, heading), list, ...below)
  return { all, heading, list }
}

/** One line of a card: what somebody wrote, what is said about it, and what can be tapped. */
export function lineOf({ text, note, links, picture }: DoorstepLine): HTMLElement {
  const item = element("li", "")
  const words = element("p", text)
  words.dir = "auto" // a person's own language runs its own way
  item.append(beside(picture, words))
  if (note !== "") {
    const about = element("p", note, "own-note")
    about.dir = "auto"
    item.append(about)
  }
  if (links.length > 0) item.append(row("own-links", ...links.map(linkOf)))
  return item
}

/** The words with their picture beside them, where there is one; the words say the same. */
function beside(path: string | undefined, words: HTMLElement): HTMLElement {
  if (path === undefined) return words
  const [picture, line] = [document.createElementNS(drawn, "svg"), document.createElementNS(drawn, "path")]
  picture.setAttribute("class", "picture")
  picture.setAttribute("viewBox", "0 0 48 48")
  picture.setAttribute("aria-hidden", "true")
  line.setAttribute("d", path)
  picture.append(line)
  const both = element("div", "", "idea")
  both.append(picture, words)
  return both
}
const drawn = "http://www.w3.org/2000/svg"

function linkOf({ label, href }: DoorstepLine["links"][number]): HTMLElement {
  const link = document.createElement("a")
  link.href = href
  link.className = "button"
  link.textContent = label
  link.dataset["number"] = href.slice(4) // for paper, which cannot be tapped; `tel:` and `sms:` are four letters
  return link
}

/** A button that says this. */
export function button(label: string, onPress: () => void): HTMLElement {
  const pressed = document.createElement("button")
  pressed.type = "button"
  pressed.className = "button"
  pressed.textContent = label
  pressed.addEventListener("click", onPress)
  return pressed
}

/** Things beside each other. */
export function row(className: string, ...things: readonly Node[]): HTMLElement {
  const made = element("p", "", className)
  made.append(...things)
  return made
}

/** An element with these words in it. */
export function element(name: string, text: string, className = ""): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  made.className = className
  return made
}

import { type SayAloud, whenItCanSpeak } from "../device/speech.ts"
import { aroundIn, stepsOf } from "./around.ts"
import { button, element, lineOf, row, section } from "./card.ts"
import { fewOf } from "./few.ts"
import type { Doorstep, DoorstepCard } from "./format.ts"

/** What was drawn: it can be taken away, and what stands there in short can have its other lines, of the same page whole. */
export type Drawn = { readonly clear: () => void; readonly complete: (whole: Doorstep) => void }

/**
 * Draws *Right now* into its fixed part: one card at a time, the numbers that stand below as the last step; on paper every
 * card. Plain DOM and no words of its own. Nothing is asked, noted or kept. Voices are looked for when
 * `later` says, which answers how to stop waiting for that; at once, unless handed.
 */
export function drawRightNow(
  root: ParentNode,
  page: Doorstep | undefined,
  later: (run: () => void) => () => void = atOnce,
): Drawn {
  const around = aroundIn(root)
  if (around === undefined) return { clear() {}, complete() {} }
  const { place, ours, numbers, numbersHeading } = around
  const { words, language, ...steps } = stepsOf(around, page)
  let { cards } = steps
  const of = cards.length + 1
  let at = 0
  let areComing = true // the lines that are not here yet
  let asked = () => {} // for those
  let say: SayAloud | undefined
  let hush = () => {}

  const turn = (by: number) => {
    at += by
    // Where the heading is new, it says so: the button that was pressed may be gone.
    show().focus({ preventScroll: true })
    const { top, bottom } = place.getBoundingClientRect()
    const clear = Number.parseFloat(getComputedStyle(place).scrollMarginTop) // below what stays at the top
    if (top < clear || bottom > innerHeight) place.scrollIntoView()
  }

  const show = (): HTMLElement => {
    hush()
    asked = () => {}
    const card = cards[at]
    const where = words.place.replace("{n}", `${at + 1}`).replace("{of}", `${of}`)
    const foot = row("own-foot", element("span", where))
    const turning = row("own-turn")
    if (at > 0) turning.append(button(words.back, () => turn(-1)))
    if (card === undefined) {
      place.replaceChildren(turning, foot)
      offerToRead(foot, numbers)
      return numbersHeading
    }
    turning.append(button(words.next, () => turn(1)))
    return showCard(card, turning, foot)
  }

  const showCard = (card: DoorstepCard, turning: HTMLElement, foot: HTMLElement): HTMLElement => {
    const few = fewOf(card.lines)
    const showRest = () => {
      const whole = cards[at] ?? card
      if (areComing && whole.more) {
        asked = showRest
        return
      }
      const [first = heading, ...others] = whole.lines.slice(few).map(lineOf)
      rest.remove()
      if (first !== heading) list.append(first, ...others)
      first.tabIndex = -1
      first.focus()
    }
    const rest = button(words.more, showRest)
    const below = few < card.lines.length || card.more ? [rest, turning, foot] : [turning, foot]
    const { all, heading, list } = section(card, few, below)
    place.replaceChildren(all)
    offerToRead(foot, all)
    return heading
  }

  const offerToRead = (foot: HTMLElement, read: HTMLElement) => {
    if (say === undefined) return
    const speak = say
    const pressed = button(words.read, () => {
      if (pressed.textContent === words.stop) return hush()
      pressed.textContent = words.stop
      hush = speak(textsOn(read), () => {
        pressed.textContent = words.read
        hush = () => {}
      })
    })
    foot.append(pressed)
  }

  // Paper has no next: there every card stands, one under the other.
  const showAll = () => place.replaceChildren(...cards.map((card) => section(card, card.lines.length).all))

  const hide = (hidden: boolean) => {
    for (const one of ours) one.hidden = hidden
  }

  const leave = new AbortController()
  show()
  hide(true)
  addEventListener("beforeprint", showAll, leave)
  addEventListener("afterprint", () => void show(), leave)
  addEventListener("pagehide", () => hush(), leave)
  let stopListening = () => {}
  const stopWaiting = later(() => {
    stopListening = whenItCanSpeak(language, (speak) => {
      say = speak
      const foot = place.querySelector<HTMLElement>(".own-foot")
      if (foot !== null) offerToRead(foot, place.querySelector<HTMLElement>(".own-card") ?? numbers)
    })
  })
  return {
    clear() {
      leave.abort()
      stopWaiting()
      stopListening()
      hush()
      hide(false)
      place.replaceChildren()
    },
    // Nothing that stands there moves: only who had asked for more sees a change.
    complete(whole) {
      cards = stepsOf(around, whole).cards
      areComing = false
      asked()
    },
  }
}

function atOnce(run: () => void): () => void {
  run()
  return () => {}
}

/** What can be read on a card or among the numbers, in its order. */
const textsOn = (read: HTMLElement): readonly string[] =>
  [...read.querySelectorAll("h2, li p:not(.own-links), li a")].map((one) => one.textContent ?? "")

import { afterTouch, noPresses, patienceMs, type Touch } from "../kit/bare-presses.ts"
import { type Leaving, leavesTo } from "../kit/leaving.ts"
import { painted } from "./painted.ts"

const wanted = 3 // times Shift, by itself

/**
 * Offers to leave quickly: a way in the bar, and Shift three times. Each time Shift counts, it is said how often it is still to be
 * pressed, as GOV.UK's "Exit this page" does (design-system.service.gov.uk, read 2026-11-22). Plain DOM, for the page that opens
 * without the app too. Answers how to take it away.
 */
export function offerToLeave(leaving: Leaving, bar: Element, littleData: boolean): () => void {
  const { words } = leaving
  const to = () => leavesTo(leaving, { isOnline: navigator.onLine, littleData })
  const way = document.createElement("a")
  way.href = to()
  way.rel = "nofollow noreferrer"
  way.role = "button"
  way.draggable = false
  way.setAttribute("aria-label", words.leave)
  const said = document.createElement("span")
  said.className = "skip" // out of sight, for those who listen
  said.role = "status"
  let presses = noPresses
  let forget: ReturnType<typeof setTimeout> | undefined

  const show = () => {
    way.textContent = words.leave + " •".repeat(presses.count)
  }
  const go = () => leaveNow(to(), words.blank)
  const follow = (touch: Touch) => {
    const before = presses
    presses = afterTouch(before, touch, "Shift", performance.now())
    if (presses.count === before.count) return
    if (presses.count === wanted) return go()
    clearTimeout(forget)
    show()
    said.textContent = ["", words.two, words.one][presses.count] ?? ""
    if (presses.count > 0) forget = setTimeout(giveUp, patienceMs)
  }
  const giveUp = () => {
    presses = noPresses
    show()
    said.textContent = words.over
    forget = setTimeout(() => said.replaceChildren(), patienceMs)
  }
  const onKey = (event: KeyboardEvent) =>
    follow({ did: event.type === "keydown" ? "down" : "up", key: event.key, isRepeat: event.repeat })

  show()
  bar.append(way, said)
  const over = new AbortController()
  const options = { capture: true, passive: true, signal: over.signal }
  addEventListener("keydown", onKey, options)
  addEventListener("keyup", onKey, options)
  addEventListener("pointerdown", () => follow({ did: "down", key: "", isRepeat: false }), options)
  document.addEventListener("click", oneEntry, over)
  way.addEventListener("click", (event) => {
    event.preventDefault()
    go()
  })
  way.addEventListener("keydown", (event) => {
    if (event.key !== " ") return
    event.preventDefault()
    go()
  })
  return () => {
    over.abort()
    clearTimeout(forget)
    way.remove()
    said.remove()
  }
}

/**
 * Leaves this page for `to`. Before anything else nothing of it is on the screen, in the title or for a screen reader any more;
 * once that is drawn the browser goes elsewhere. Nothing may hold it back, and no way back to it stays in this tab. `undefined`:
 * nothing else can open, the blank stays.
 */
export function leaveNow(to: string | undefined, blank: string): void {
  const title = document.createElement("title")
  title.textContent = blank
  const scheme = document.createElement("meta")
  scheme.name = "color-scheme"
  scheme.content = "light dark" // no white flash at night
  const said = document.createElement("p")
  said.role = "alert"
  // In this order: to take away what has the focus, the browser would draw the whole page anew without its styles.
  document.body.replaceChildren(said)
  document.head.replaceChildren(title, scheme) // its styles and its icon too
  said.textContent = blank // written once it stands there, which is when it is read out
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true })
  // To begin going elsewhere holds a slow phone up too; where nothing is drawn, that is not waited for.
  if (to !== undefined) void painted().then(() => location.replace(to))
}

// Where leaving quickly is on, a tab holds one entry of ours in its history, so that "back" shows nothing of where somebody was.
function oneEntry(event: MouseEvent): void {
  const way = event.target instanceof Element ? event.target.closest("a") : null
  const isOurs = way?.origin === location.origin && way.target === "" && !way.hasAttribute("download")
  if (!isOurs || event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  location.replace(way.href)
}

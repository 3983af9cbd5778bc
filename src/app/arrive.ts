import { unfold } from "../ui/Fold.tsx"
import { drawnWell } from "./reloading.ts"

let arrived = false

/**
 * What a browser does by itself when a page is loaded, done for a page the app drew: its title, its top, and the focus on
 * its heading, so that a screen reader says where the person is. The first page is the browser's own to announce.
 * `takesFocus`: not where the page has a better place for it.
 */
export function arrive(title: string, takesFocus = true): void {
  document.title = title
  drawnWell()
  stopWaiting?.()
  const part = document.getElementById(location.hash.slice(1))
  if (part !== null) toPart(part)
  else {
    if (arrived && takesFocus) toHeading()
    if (location.hash.length > 1) waitFor(location.hash.slice(1))
  }
  arrived = true
}

let stopWaiting: (() => void) | undefined

// A long list comes a few things at a time, and some things are read only now: what a way leads to may be among the last. Whoever
// does something else in the meantime is not carried off.
function waitFor(id: string): void {
  const over = new AbortController()
  const seen = new MutationObserver(() => {
    const part = document.getElementById(id)
    if (part === null) return
    stopWaiting?.()
    toPart(part)
  })
  seen.observe(document.body, { childList: true, subtree: true })
  stopWaiting = () => {
    seen.disconnect()
    over.abort()
  }
  for (const does of ["pointerdown", "keydown", "wheel"])
    addEventListener(does, stopWaiting, { signal: over.signal, passive: true })
}

// A way may lead to a part of a page, which was not there yet when the browser looked for it.
function toPart(part: HTMLElement): void {
  unfold(part)
  part.scrollIntoView()
  part.focus({ preventScroll: true })
}

/** To the top of the page, with the focus on its heading. */
export function toHeading(): void {
  scrollTo(0, 0)
  const heading =
    document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main")
  heading?.setAttribute("tabindex", "-1")
  heading?.focus({ preventScroll: true })
}

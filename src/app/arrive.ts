import { drawnWell } from "./missing-chunk.ts"

let arrived = false

/**
 * What a browser does by itself when a page is loaded, done for a page the app drew: its title, its top, and the focus on
 * its heading, so that a screen reader says where the person is. The first page is the browser's own to announce.
 */
export function arrive(title: string): void {
  document.title = title
  drawnWell()
  const part = document.getElementById(location.hash.slice(1))
  if (part !== null) toPart(part)
  else if (arrived) toHeading()
  arrived = true
}

// A way may lead to a part of a page, which was not there yet when the browser looked for it.
function toPart(part: HTMLElement): void {
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

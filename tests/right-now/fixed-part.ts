import { getByRole } from "@testing-library/preact"
import { afterEach, beforeEach, vi } from "vitest"
import { drawRightNow, type Drawn } from "../../src/right-now/draw.ts"
import type { Doorstep, DoorstepLine } from "../../src/right-now/format.ts"
import { plainTurning } from "../support/plain-words.ts"

export const line = (text: string): DoorstepLine => ({ text, note: "", links: [] })

/** Two cards of somebody's own: words, and somebody to ring. */
export const page: Doorstep = {
  v: 2,
  generation: 1,
  ours: { language: "en-GB", words: plainTurning },
  cards: [
    {
      heading: "What helps me",
      part: "When I'm wobbly",
      lines: ["tea", "<img src=x onerror=alert(1)>"].map(line),
    },
    {
      heading: "People I can ring",
      part: "",
      lines: [
        {
          text: "Sam Example",
          note: "friend",
          links: [
            { label: "Ring Sam Example", href: "tel:01632960001" },
            { label: "Text Sam Example", href: "sms:01632960001" },
          ],
        },
      ],
    },
  ],
}

// As the fixed part stands in the HTML, in short.
const fixed = `<div id="right-now-own" data-next="On" data-back="Back" data-place="{n}/{of}" data-more="Rest" data-read="Read" data-stop="Stop"></div>
  <section><h2 id="numbers" tabindex="-1">Talk to someone now</h2><ul><li><p>Any hour.</p><a href="tel:111">Ring 111</a></li></ul></section>
  <section data-card><h2>Breathe slowly</h2><ul><li>In.</li><li>Out.</li></ul></section>`

/** Before each test of a file the fixed part stands alone in the document; after each, what was drawn in it goes. */
export function onFixedPart() {
  let root: HTMLElement
  let drawn: Drawn = { clear() {}, complete() {} }
  beforeEach(() => {
    root = document.createElement("main")
    root.innerHTML = fixed
    document.documentElement.lang = "en-GB"
    document.body.replaceChildren(root)
  })
  afterEach(() => {
    drawn.clear()
    vi.unstubAllGlobals()
  })
  return {
    root: () => root,
    draw: (own: Doorstep | "nothing" = page) => {
      drawn = drawRightNow(root, own === "nothing" ? undefined : own)
      return root.querySelector("#right-now-own") ?? root
    },
    clear: () => drawn.clear(),
    complete: (own: Doorstep) => drawn.complete(own),
    press: (name: string) => getByRole(root, "button", { name }).click(),
    cardNow: () => root.querySelector("#right-now-own h2")?.textContent,
    buttons: () => [...root.querySelectorAll("button")].map((one) => one.textContent),
  }
}

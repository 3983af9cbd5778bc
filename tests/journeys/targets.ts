import type { Page } from "@playwright/test"

type Looked = {
  /** How many things to press there were. */
  readonly looked: number
  /** Those a thumb would miss, each with how big a place answers to a press. */
  readonly small: readonly string[]
}

/**
 * What is smaller than a thumb needs (48 px either way), of all that can be pressed on the page as it stands. Asked of the browser, press
 * by press, so that a row that is one link counts as a row, and what lies under something else does not count. A link in a sentence
 * may be as low as its line (WCAG 2.5.8); a radio or a tick is as big as its label.
 */
export async function lookAtTargets(page: Page): Promise<Looked> {
  return await page.evaluate(() => {
    const least = 48
    const { scrollX, scrollY, innerHeight } = window
    const all = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, [role=button]",
    )
    const shown = [...all].filter((one) => one.closest(".hidden, .skip") === null && one.checkVisibility())

    function sizeOf(target: HTMLElement): readonly [wide: number, high: number] {
      const { top, bottom } = target.getBoundingClientRect()
      // Neither the numbers that stay at the top nor the bar, with what was just saved above it, lie over it there.
      const isClear = top > innerHeight / 5 && bottom < (innerHeight * 2) / 3
      if (!isClear) target.scrollIntoView({ block: "center", behavior: "instant" })
      const [line] = target.getClientRects()
      if (line === undefined) return [0, 0]
      const [x, y] = [line.left + line.width / 2, line.top + line.height / 2]
      const answers = (right: number, down: number) =>
        target.contains(document.elementFromPoint(x + right, y + down))
      const reach = (right: number, down: number, px = 0): number =>
        px < least && answers(right * px, down * px) ? reach(right, down, px + 0.5) : px
      const across = (right: number, down: number) => {
        const half = least / 2 - 0.1
        const isBig = answers(-half * right, -half * down) && answers(half * right, half * down)
        return isBig ? least : Math.floor(reach(-right, -down) + reach(right, down))
      }
      return [across(1, 0), across(0, 1)]
    }

    function isInSentence(one: HTMLElement): boolean {
      let around = one
      while (around.parentElement !== null && getComputedStyle(around).display === "inline")
        around = around.parentElement
      return one.localName === "a" && around.innerText.trim() !== one.innerText.trim()
    }

    const small = shown.flatMap((one) => {
      const target = one.closest("label") ?? one
      const [wide, high] = sizeOf(target)
      if ((wide >= least && high >= least) || isInSentence(one)) return []
      const name = one.getAttribute("aria-label") ?? target.innerText
      return [`${one.localName}.${one.className} "${name}" answers on ${wide} × ${high} px`]
    })
    scrollTo(scrollX, scrollY)
    return { looked: shown.length, small }
  })
}

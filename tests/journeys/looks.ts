import type { Page } from "@playwright/test"

/** Letters of twice the size, as a person sets them in the browser. */
export async function bigLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { style } = document.documentElement
    style.fontSize = ""
    style.fontSize = `${parseFloat(getComputedStyle(document.documentElement).fontSize) * 2}px`
  })
}

/** What runs out of the page sideways or is cut off, each as its first letters; nothing when all is well. */
export async function overflowing(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const wide = document.documentElement.clientWidth
    const all = [...document.body.querySelectorAll<HTMLElement>("*")].filter((one) => {
      if (one.closest(".hidden, .skip, svg, dialog:not([open])") !== null) return false
      const box = one.getBoundingClientRect()
      if (box.width === 0 || box.height === 0) return false
      const isOut = box.right > wide + 1 || box.left < -1
      const { overflowX, overflowY } = getComputedStyle(one)
      const isCut =
        (overflowX === "hidden" && one.scrollWidth > one.clientWidth + 1) ||
        (overflowY === "hidden" && one.scrollHeight > one.clientHeight + 1)
      return isOut || isCut
    })
    return all.map((one) => `<${one.localName} class="${one.className}"> ${one.innerText.slice(0, 40)}`)
  })
}

/**
 * From the next page on, our words run from right to left and are a third longer, as another language's would. A person's own words
 * (`dir="auto"`) stay as they are.
 */
export async function asPseudoLocale(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const changed = new WeakMap<CharacterData, string>()
    const change = (node: Node) => {
      if (!(node instanceof CharacterData)) return
      const { data } = node
      if (changed.get(node) === data || !/\p{L}/u.test(data)) return
      if (node.parentElement?.closest('[dir="auto"], script, style') !== null) return
      const longer = data.replaceAll(
        /\p{L}{4,}/gu,
        (word) => word + word.slice(0, Math.ceil(word.length / 3)),
      )
      const turned = `\u202e${longer}\u202c`
      changed.set(node, turned)
      node.data = turned
    }
    const walk = (root: Node) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) change(node)
      if (root.nodeType === Node.TEXT_NODE) change(root)
    }
    new MutationObserver((found) => {
      for (const { type, target, addedNodes } of found) {
        if (type === "characterData") change(target)
        else for (const one of addedNodes) walk(one)
      }
    }).observe(document, { childList: true, subtree: true, characterData: true })
    const turn = () => document.documentElement?.setAttribute("dir", "rtl")
    document.addEventListener("readystatechange", turn)
    turn()
  })
}

/**
 * Calls the page `title` while it prints, by our button or the browser's own: the title becomes the file's name, and some
 * browsers print it on every sheet. Answers how to stop; the title is as before then.
 */
export function titleWhilePrinting(title: string): () => void {
  let before: string | undefined
  const begin = () => {
    before ??= document.title
    document.title = title
  }
  const end = () => {
    if (before !== undefined) document.title = before
    before = undefined
  }
  addEventListener("beforeprint", begin)
  addEventListener("afterprint", end)
  return () => {
    removeEventListener("beforeprint", begin)
    removeEventListener("afterprint", end)
    end()
  }
}

/** Opens the browser's own way to print what is on the page. Does nothing where there is none. */
export function printPage(): void {
  if (typeof globalThis.print === "function") globalThis.print()
}

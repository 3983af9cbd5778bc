/** What hides the page while nobody should see it: over everything, open dialogs too. It says nothing. */
export type Cover = { put(): void; take(): void }

/** A cover of its own for a page; nothing is hidden before `put`. */
export function createCover(page: Document = document): Cover {
  let cover: HTMLElement | undefined
  return {
    put() {
      if (cover !== undefined) return
      cover = page.createElement("div")
      cover.className = "cover"
      cover.ariaHidden = "true"
      page.body.append(cover)
      // The top layer, where a dialog stands too; browsers that have none of it draw the cover above the page.
      if ("popover" in cover && "showPopover" in cover) {
        cover.popover = "manual"
        cover.showPopover()
      }
    },
    take() {
      cover?.remove()
      cover = undefined
    },
  }
}

const longestMs = 100 // a page nobody looks at is not painted

/** Resolves when what was drawn last stands on the glass; on a page that is not painted just now, soon after. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, longestMs)
  })

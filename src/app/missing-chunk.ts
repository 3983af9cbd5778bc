import { mustStay } from "./typing.ts"

// Survives a reload of this tab and nothing else; holds no word of anybody's. Storage is not this room's to write.
const mark = "reloaded-once"

/**
 * Loads a piece of the app. When it does not come (a newer build replaced it), the page is loaded anew, once; when that did
 * not help, the network is gone, or a person's words would go with the page, it rejects and the error screen is drawn.
 */
export async function orReload<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (problem) {
    if (window.name === mark || !navigator.onLine || mustStay()) throw problem
    window.name = mark
    location.reload()
    return await new Promise<never>(() => {})
  }
}

/** A page was drawn: the next missing piece may reload again. */
export function drawnWell(): void {
  if (window.name === mark) window.name = ""
}

/** Where a person is and has been: the browser's history, or its twin in tests. Addresses are paths, and carry nothing else. */
export type Places = {
  path(): string
  push(path: string): void
  /** The page at this address stays after all: it stands in the bar again, in place of where the person would have gone. */
  stay(path: string): void
  /** Calls back after the person went back or forward; answers how to stop. */
  listen(moved: () => void): () => void
}

let keepsOne = false

/** From now on this tab holds one entry of ours in its history, or one for each page again. What it holds already stays. */
export function keepOneEntry(yes: boolean): void {
  keepsOne = yes
}

/** The browser's own history. Its state stays empty: browsers write it to their session files in clear. */
export const browserPlaces: Places = {
  path: () => location.pathname,
  push: (path) => (keepsOne ? history.replaceState(null, "", path) : history.pushState(null, "", path)),
  stay: (path) => history.replaceState(null, "", path),
  listen(moved) {
    addEventListener("popstate", moved)
    return () => removeEventListener("popstate", moved)
  },
}

/** For tests: begins at one address and goes back with the browser's button in the test's hand. */
export function memoryPlaces(start: string): Places & { back(): void } {
  const been = [start]
  const listeners = new Set<() => void>()
  return {
    path: () => been.at(-1) ?? start,
    push: (path) => void been.push(path),
    stay: (path) => void been.splice(-1, 1, path),
    listen(moved) {
      listeners.add(moved)
      return () => void listeners.delete(moved)
    },
    back() {
      if (been.length > 1) been.pop()
      for (const moved of listeners) moved()
    },
  }
}

import { signal } from "@preact/signals"
import { readClock } from "../kit/instant.ts"
import { maySeek, note } from "./reloading.ts"
import { holdsWords } from "./typing.ts"
import { takeNewer } from "./updates.ts"

/**
 * Loads a piece of the app. When it does not come (a newer build replaced it), the newest build is taken and the page loaded anew,
 * once; when that did not help, the network is gone, or words a person wrote would go with the page, it rejects.
 */
export async function orReload<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (problem) {
    return await (seeking ??= seek(problem).finally(() => {
      seeking = undefined
    }))
  }
}

// Pieces that are missed together are looked for once.
let seeking: Promise<never> | undefined

async function seek(problem: unknown): Promise<never> {
  if (!navigator.onLine || holdsWords() || !maySeek(readClock())) throw problem
  note(readClock(), "piece")
  await takeNewer()
  // What they wrote while it came is worth more than the page they asked for.
  if (holdsWords()) throw problem
  location.reload()
  return await new Promise<never>(() => {})
}

/** How many pages did not come, while the one that is open holds words that are not saved and so had to stay. */
export const pagesMissed = signal(0)

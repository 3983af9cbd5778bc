import { mustStay } from "./typing.ts"

// Chromium 156 crashed in half of all tries on a busy machine when it was loaded anew in the same moment as its page was emptied,
// in none when a moment lay between.
const aMomentMs = 100

/** Takes every word off the page, and loads it anew: what was read into memory goes with it. */
export function leaveLocked(): void {
  // What is in memory alone, on a device that is not theirs, was never behind this lock.
  if (mustStay()) return
  document.body.replaceChildren()
  setTimeout(() => location.reload(), aMomentMs)
}

import { mustStay } from "./typing.ts"

/** Takes every word off the page, and loads it anew: what was read into memory goes with it. */
export function leaveLocked(): void {
  // What is in memory alone, on a device that is not theirs, was never behind this lock.
  if (mustStay()) return
  document.body.replaceChildren()
  location.reload()
}

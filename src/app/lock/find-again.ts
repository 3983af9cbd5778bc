import { calledBy, nameOf } from "./controls.ts"
import { findSpot, type Spot } from "./draft.ts"

/** The control at this spot among all of a page; `undefined` where it is not there, or could be another's. */
export function controlAt<E extends Element>(spot: Spot, all: readonly E[]): E | undefined {
  const alike = all.filter((one) => calledBy(one) === spot.name)
  const at = findSpot(spot, alike.map(nameOf))
  return at === undefined ? undefined : alike[at]
}

/** What `look` finds, as soon as the page holds it; `undefined` when it does not come in time. */
export function whenThere<T>(look: () => T | undefined, patienceMs: number): Promise<T | undefined> {
  const there = look()
  if (there !== undefined || patienceMs <= 0) return Promise.resolve(there)
  return new Promise((resolve) => {
    const finish = (found: T | undefined) => {
      seen.disconnect()
      clearTimeout(timer)
      resolve(found)
    }
    const seen = new MutationObserver(() => {
      const found = look()
      if (found !== undefined) finish(found)
    })
    seen.observe(document.body, { childList: true, subtree: true, attributes: true })
    const timer = setTimeout(() => finish(look()), patienceMs)
  })
}

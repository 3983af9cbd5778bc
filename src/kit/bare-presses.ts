/** How often in a row a key was pressed by itself: no other key and no button of a mouse came between, or with it. */
export type Presses = {
  readonly count: number
  /** When the last press ended, in milliseconds of any clock that only goes forward. */
  readonly at: number
  /** It is down now, and nothing else was pressed since. */
  readonly alone: boolean
}

/** What was done with a key, or with anything else that can be pressed (`key` empty). */
export type Touch = { readonly did: "down" | "up"; readonly key: string; readonly isRepeat: boolean }

export const noPresses: Presses = { count: 0, at: 0, alone: false }

/** Later than this after the press before, counting begins anew. Milliseconds; GOV.UK's "Exit this page" waits as long (read 2026-11-22). */
export const patienceMs = 5000

/**
 * The count after one touch. Writing a capital is never a press: whichever of the two keys is let go of first, the letter came
 * while Shift was down.
 */
export function afterTouch(
  before: Presses,
  { did, key, isRepeat }: Touch,
  wanted: string,
  now: number,
): Presses {
  if (key !== wanted) return noPresses
  const current = isOver(before, now) ? noPresses : before
  if (did === "down") return isRepeat ? current : { ...current, alone: true }
  return current.alone ? { count: current.count + 1, at: now, alone: false } : noPresses
}

/** Whether presses were begun and then left for too long. */
export const isOver = ({ count, at }: Presses, now: number): boolean => count > 0 && now - at > patienceMs

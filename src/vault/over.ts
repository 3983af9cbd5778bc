let over = false
const stops = new Set<() => void>()

/**
 * From now on this tab opens no database of ours and writes no file and no note: what somebody took away must not come back from
 * a tab's memory. Answers how to go on after all.
 */
export function endHere(): () => void {
  over = true
  for (const stop of stops) stop()
  return () => {
    over = false
  }
}

/** Whether this tab may write no more. */
export const isOver = (): boolean => over

/** `stop` ends what this tab has under way, the moment it may write no more. */
export function whenOver(stop: () => void): void {
  stops.add(stop)
}

import { DAY, type Instant } from "../kit/instant.ts"
import { type CopyNote, noteCopy, readCopyNote } from "../preferences/copies.ts"
import { localSentinel } from "../vault/sentinel.ts"

const mostChanges = 10
const mostDays = 14

/** How many saves a copy does not hold, and whether it is time to say so. */
export type CopyDue = {
  readonly isDue: boolean
  readonly changes: number
  readonly madeAt: Instant | undefined
}

/**
 * After ten saves, or a fortnight with at least one. `generation`: how often the vault was written by now; `since`: when the person
 * began, for whoever never made a copy. A note from another vault, or from a clock that ran ahead, keeps nobody unreminded for long.
 */
export function copyDue(note: CopyNote, generation: number, since: Instant | null, now: Instant): CopyDue {
  const changes = generation < note.generation ? generation : generation - note.generation
  const last = note.madeAt ?? since ?? now
  const isOld = now - last >= mostDays * DAY || last > now + DAY
  const isQuiet =
    note.isOff ||
    (note.quietUntil !== undefined && note.quietUntil > now && note.quietUntil <= now + mostDays * DAY)
  return {
    isDue: !isQuiet && (changes >= mostChanges || (changes > 0 && isOld)),
    changes,
    madeAt: note.madeAt,
  }
}

/** The same for this device. */
export const copyDueHere = (since: Instant | null, now: Instant): CopyDue =>
  copyDue(readCopyNote(), localSentinel.read()?.generation ?? 0, since, now)

/** A copy was made just now: what is here is in it. */
export const noteCopyMade = (now: Instant): void =>
  noteCopy({ madeAt: now, generation: localSentinel.read()?.generation ?? 0, quietUntil: undefined })

/** Not now: it is not said again for a fortnight. */
export const putOffCopy = (now: Instant): void => noteCopy({ quietUntil: now + mostDays * DAY })

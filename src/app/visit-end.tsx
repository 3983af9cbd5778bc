import { type ReadonlySignal, signal } from "@preact/signals"
import type { ComponentType } from "preact"
import { type VisitEnd, usualMinutes, visitStands } from "../features/safe/visit.ts"
import type { Counts } from "../features/safe/cleared.ts"
import { MINUTE } from "../kit/instant.ts"
import { readPreferences } from "../preferences/preferences.ts"
import { tellErasing } from "../vault/erase.ts"
import { localSentinel } from "../vault/sentinel.ts"
import { clearHere, countHere } from "./clear-device.ts"
import { ClearedScreen } from "./ClearedScreen.tsx"
import { leavingFor } from "./leaving.ts"
import { dress, lookNow } from "./look.ts"
import type { Services } from "./services.ts"

/** A visit on a device that is not the person's, until it ends. */
export type Visiting = {
  readonly endsAt: ReadonlySignal<VisitEnd>
  /** The clock as it was when it was last looked at, once a second. */
  readonly clock: ReadonlySignal<number>
  /** From now on it ends by itself after so many minutes; `null`: not by itself. */
  readonly endAfter: (minutes: number | null) => void
  /** Ends now: everything in memory is let go of, what the browser holds is cleared, and a list says so. */
  readonly end: () => Promise<void>
  /** It is the person's device after all: nothing ends. */
  readonly stop: () => void
}

const visiting = signal<Visiting | undefined>()
/** The visit there is. */
export const visitNow: ReadonlySignal<Visiting | undefined> = visiting

/**
 * Begins a visit: looks what lay here before, so that nothing of anybody else's is taken away with it, turns leaving quickly on
 * and sets the clock.
 */
export async function beginVisit(own: Services, over: (Whole: ComponentType) => void): Promise<void> {
  const { now } = own
  const before = isSomebodys(own) ? await countHere() : undefined
  await dress({ leaving: lookNow.peek().leaving ?? leavingFor() }).catch(() => undefined)
  const clock = signal(now())
  const endsAt = signal<VisitEnd>(now() + usualMinutes * MINUTE)
  let isEnding = false
  const tick = setInterval(() => {
    clock.value = now()
    if (visitStands(endsAt.peek(), now()).kind === "over") void visit.end()
  }, 1000)
  const visit: Visiting = {
    endsAt,
    clock,
    endAfter(minutes) {
      clock.value = now()
      endsAt.value = minutes === null ? null : now() + minutes * MINUTE
    },
    async end() {
      if (isEnding) return
      isEnding = true
      visit.stop()
      own.vault.close()
      // Nothing of the visit was written. Where somebody's vault lies, the rest is theirs too, the app itself with it.
      const counts = before === undefined ? await clearAll() : await countHere()
      over(() => <ClearedScreen after="visit" counts={counts} {...(before && { before: theirs(before) })} />)
    },
    stop() {
      clearInterval(tick)
      visiting.value = undefined
    },
  }
  visiting.value = visit
}

/** The device is theirs after all: nothing ends by itself, and leaving quickly is as they keep it there. */
export async function endVisitHere(): Promise<void> {
  visiting.peek()?.stop()
  await dress({ leaving: readPreferences().leaving }).catch(() => undefined)
}

async function clearAll(): Promise<Counts> {
  tellErasing("begin")
  const counts = await clearHere()
  tellErasing("done")
  return counts
}

// What of the app itself has arrived meanwhile is theirs as well: it is what they open it with.
const theirs = (before: Counts): Counts => ({ ...before, caches: Infinity, workers: Infinity })

const isSomebodys = ({ state }: Services): boolean =>
  localSentinel.read() !== undefined ||
  state.problem.peek() !== undefined ||
  state.me.peek().welcomedAt !== null ||
  state.statements.peek().length > 0

import { signal } from "@preact/signals"
import { loadTexts } from "../i18n/texts.ts"
import type { LockState } from "../vault/lock-port.ts"
import { guardNow, setGuard } from "./guard-now.ts"
import type { Draft } from "./lock/draft.ts"
import { orReload } from "./missing-chunk.ts"
import { leaveLocked } from "./leave-locked.ts"
import type { Services } from "./services.ts"
import { holdsWords } from "./typing.ts"

const opening = signal(false)

/** Whether the lock stands in place of pages: it is shut, or was just opened and what is kept is still being read. */
export const isLocked = ({ state }: Pick<Services, "state">): boolean =>
  opening.value || state.problem.value?.kind === "locked"

/** After the lock was opened: brings everything back, and only then the page. */
export async function drawAll({ state, hubs }: Pick<Services, "state" | "hubs">): Promise<void> {
  opening.value = true
  try {
    await Promise.all([state.read(), hubs.read()])
  } finally {
    opening.value = false
  }
}

/**
 * Follows the lock of the person's own things, here and in other tabs. Most people have none: what guards an open lock is fetched
 * when there is one.
 */
export async function followLock(own: Services): Promise<void> {
  const { lock } = own
  if (lock === undefined) return
  let carried: Draft | undefined
  const follow = async (now: LockState): Promise<void> => {
    if (now === "locked" && own.state.problem.peek()?.kind !== "locked") {
      const isFirst = guardNow.peek() === undefined
      if (!isFirst || !holdsWords()) return leaveLocked()
      // A new page would forget them: here they wait in memory, and the way in stands in the page's place.
      const { createDraftReader } = await orReload(() => import("./lock/read-draft.ts"))
      const reader = createDraftReader(() => location.pathname)
      carried = reader.read()
      reader.stop()
      await own.state.read()
    }
    if (now !== "open") setGuard(undefined)
    if (now !== "open" || guardNow.peek() !== undefined) return
    const [{ Guarded }] = await orReload(() => Promise.all([import("./lock/Guarded.tsx"), loadTexts("lock")]))
    setGuard({ Guarded, own, carried })
    carried = undefined
  }
  lock.watch((now) => void follow(now))
  await follow(await lock.state())
}

import { type ReadonlySignal, signal } from "@preact/signals"
import type { ComponentType } from "preact"
import { loadTexts } from "../i18n/texts.ts"
import type { LockState } from "../vault/lock-port.ts"
import { orReload } from "./missing-chunk.ts"
import { leaveLocked } from "./leave-locked.ts"
import type { Services } from "./services.ts"

/** What stands above every page while a lock is set and open: it keeps what is typed, and lets the lock fall. */
export type Guard = {
  readonly Guarded: ComponentType<{ readonly own: Services }>
  readonly own: Services
}

const guard = signal<Guard | undefined>()
/** `undefined` while no lock is set, or it is shut. */
export const guardNow: ReadonlySignal<Guard | undefined> = guard

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
  const follow = async (now: LockState): Promise<void> => {
    if (now === "locked" && own.state.problem.peek()?.kind !== "locked") leaveLocked()
    if (now !== "open") guard.value = undefined
    if (now !== "open" || guard.peek() !== undefined) return
    const [{ Guarded }] = await orReload(() => Promise.all([import("./lock/Guarded.tsx"), loadTexts("lock")]))
    guard.value = { Guarded, own }
  }
  lock.watch((now) => void follow(now))
  await follow(await lock.state())
}

import { type ReadonlySignal, signal } from "@preact/signals"
import type { Guard } from "./lock/guard.ts"

const guard = signal<Guard | undefined>()
/** What guards the lock of this device while it is open; `undefined` while none is set, or it is shut. */
export const guardNow: ReadonlySignal<Guard | undefined> = guard

/** From now on this guards it, or nothing does. */
export function setGuard(now: Guard | undefined): void {
  guard.value = now
}

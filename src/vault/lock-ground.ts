import type { Stretcher } from "../crypto/stretch.ts"
import type { Day } from "../kit/day.ts"
import type { Held } from "./held.ts"
import type { Sight } from "./looking.ts"
import type { Sentinel } from "./sentinel.ts"
import type { SideFiles } from "./side-files.ts"
import type { Tabs } from "./tabs.ts"
import type { Tries } from "./tries.ts"

/** What a lock stands on: one tab's sight of its vault, the files beside it, and what that tab holds in memory. */
export type LockGround = {
  readonly name: string
  readonly files: SideFiles
  readonly sentinel: Sentinel
  readonly held: Held
  readonly sight: Sight
  readonly tabs: Tabs
  readonly today: () => Day
  /** `asLocked`: as if a lock were set already. */
  readonly rewriteDoorstep: (asLocked?: boolean) => Promise<void>
  /** Takes a snapshot of the vault as it lies now. Whether the newest is of this moment. */
  readonly snapshotNow: () => Promise<boolean>
}

/** What a lock is handed: who stretches passphrases, and who counts tries. */
export type LockTools = { readonly stretcher: Stretcher; readonly tries: Tries }

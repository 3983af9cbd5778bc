import { type AtWork, createAtWork } from "./at-work.ts"
import { type Burst, createBurst } from "./burst.ts"
import type { Around } from "./keeper.ts"
import type { Keeping } from "./keeping-port.ts"
import { createKeysBeside, type KeysBeside } from "./key-files.ts"
import type { Hooks } from "./looking.ts"
import type { VaultTrouble } from "./port.ts"
import { turnOver } from "./turn-over.ts"

/** Keeping over one tab's sight, the moments it acts of itself (`hooks`), and the snapshot that follows a burst of saves. */
export type Beneath = {
  readonly hooks: Hooks
  readonly keeping: Keeping
  readonly snapshots: Burst
  readonly atWork: AtWork
  readonly keysBeside: KeysBeside
}

/**
 * Most of it comes when it is first needed, after everything a person waits for. Where that piece does not come, the vault goes on
 * without: nothing is healed, nothing is said to be kept.
 */
export function createKeeping(around: () => Around, trouble: (trouble: VaultTrouble) => void): Beneath {
  const piece = () => import("./keeper.ts")
  const keeper = async () => (await piece()).keeperOf(around())
  const snapshotNow = async () => {
    const isTaken = await (await keeper()).snapshotNow()
    if (isTaken) atWork.quiet()
    return isTaken
  }
  const atWork = createAtWork({ files: () => around().files, snapshotNow, turnOver })
  const keysBeside = createKeysBeside(() => around().files)
  let hasLooked = false // for repairs the person has not read of, from the last time
  const snapshots = createBurst(async () => {
    try {
      const { snap, keeperOf } = await piece()
      if (await snap(around())) atWork.quiet()
      await Promise.all([atWork.look(), keysBeside.look(around().sight)])
      if (!hasLooked && (await keeperOf(around()).repairs()).length > 0) trouble({ kind: "repaired" })
      hasLooked = true
    } catch {
      // Nothing is said to be kept there.
    }
  })
  return {
    snapshots: whenHidden(snapshots),
    atWork,
    keysBeside,
    hooks: {
      async heal() {
        const isHealed = await piece()
          .then(({ healVault }) => healVault(around()))
          .catch(() => false)
        if (isHealed) trouble({ kind: "repaired" })
        return isHealed
      },
      async mend(seen, damaged) {
        const rows = await piece()
          .then(({ mendPages }) => mendPages(around(), seen, damaged))
          .catch(() => [])
        trouble({ kind: "repaired" })
        return rows
      },
      async wentBack() {
        const newer = await piece()
          .then(({ findNewer }) => findNewer(around()))
          .catch(() => undefined)
        trouble({ kind: "went-back", ...(newer && { newer }) })
      },
    },
    keeping: {
      keepAside: async () => await (await keeper()).keepAside(),
      asides: async () => await (await keeper()).asides(),
      bringBack: async (id) => await (await keeper()).bringBack(id),
      snapshotNow,
      rescueFile: async () => await (await keeper()).rescueFile(),
      takeRescue: async (file) => await (await keeper()).takeRescue(file),
      repairs: async () => await (await keeper()).repairs(),
      readRepairs: async () => await (await keeper()).readRepairs(),
      setAside: async () => await (await keeper()).setAside(),
      setAsideFile: async (things) => await (await keeper()).setAsideFile(things),
      mendStorage: async (clear) => await (await keeper()).mendStorage(clear),
    },
  }
}

// A phone may end a page that is out of sight at any moment.
function whenHidden(burst: Burst): Burst {
  let listening: AbortController | undefined
  const listen = () => {
    if (listening !== undefined || typeof document === "undefined") return
    listening = new AbortController()
    const { signal } = listening
    const hide = () => void burst.now()
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && hide(), {
      signal,
    })
    addEventListener("pagehide", hide, { signal })
  }
  return {
    ...burst,
    soon() {
      listen()
      burst.soon()
    },
    stop() {
      listening?.abort()
      listening = undefined
      burst.stop()
    },
  }
}

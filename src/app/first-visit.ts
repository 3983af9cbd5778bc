import { fail, ok, type Result } from "../kit/result.ts"
import { type Change, type Found, storeNames, type Vault, type VaultProblem } from "../vault/port.ts"

/** The person's vault behind two promises: nothing is kept before they keep something, and nothing after they say so. */
export type HoldingVault = Vault & {
  /** From now on nothing is written any more: this device turned out not to be theirs. */
  shut(): void
  /** It is theirs after all. */
  reopen(): void
  readonly isShut: () => boolean
}

const isHandy = ({ store }: Pick<Change, "store">): boolean => store === "kept"

/**
 * On a device where nothing is kept yet, what is only handy (what the service says about hubs, free times) waits in memory
 * until the person keeps something of their own: somebody may be about to say that this device is not theirs.
 */
export function holdingVault(vault: Vault): HoldingVault {
  const held = new Map<string, unknown>()
  let isTheirs = false
  let asked: Promise<void> | undefined
  let isShut = false

  const look = async (): Promise<void> => {
    for (const store of storeNames) if (!isTheirs) await all(store)
  }
  const all = async (store: Change["store"]): Promise<Result<Found, VaultProblem>> => {
    const found = await vault.all(store)
    if (!found.ok) return found
    if (found.value.kept.length + found.value.damagedPages > 0) isTheirs = true
    return store === "kept" && !isTheirs ? ok(whatIsHeld()) : found
  }
  const whatIsHeld = (): Found => ({
    kept: [...held].map(([id, thing]) => ({ id, thing })),
    damagedPages: 0,
  })
  const hold = (changes: readonly Change[]): Result<void, VaultProblem> => {
    for (const change of changes) {
      if (change.do === "put") held.set(change.id, change.thing)
      else held.delete(change.id)
    }
    return ok(undefined)
  }
  /** Does it for good, and with it what waited for that. */
  const keep = async (
    doing: () => Promise<Result<void, VaultProblem>>,
    wasOnlyLooking: () => boolean = () => false,
  ): Promise<Result<void, VaultProblem>> => {
    const done = await doing()
    if (!done.ok || isTheirs || wasOnlyLooking()) return done
    isTheirs = true
    await vault.change([...held].map(([id, thing]) => ({ do: "put", store: "kept", id, thing })))
    held.clear()
    return done
  }
  const mustWait = async (): Promise<boolean> => {
    if (!isTheirs) await (asked ??= look())
    return !isTheirs
  }

  return {
    ...vault,
    all,
    async change(changes) {
      if (isShut) return fail({ kind: "blocked" })
      if (changes.every(isHandy) && (await mustWait())) return hold(changes)
      return await keep(() => vault.change(changes))
    },
    async update(stores, decide) {
      if (isShut) return fail({ kind: "blocked" })
      if (stores.every((store) => isHandy({ store })) && (await mustWait())) return hold(decide(whatIsHeld))
      let count = 0
      const counted: typeof decide = (found) => {
        const changes = decide(found)
        count = changes.length
        return changes
      }
      return await keep(
        () => vault.update(stores, counted),
        () => count === 0,
      )
    },
    shut: () => {
      isShut = true
    },
    reopen: () => {
      isShut = false
    },
    isShut: () => isShut,
  }
}

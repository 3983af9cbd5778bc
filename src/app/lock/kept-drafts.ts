import type { Result } from "../../kit/result.ts"
import type { Vault, VaultProblem } from "../../vault/port.ts"
import { Draft, isWorthKeeping } from "./draft.ts"

/** Drafts lie beside what is only handy, one for each tab: a name, then the tab's own id. */
export const draftPrefix = "draft:"
const everyMs = 1000 // a tab that is killed loses only what was typed after this

/** A draft that some tab left behind: that tab is gone, and this one has taken it on. */
export type LeftBehind = { readonly id: string; readonly draft: Draft }

type Handed = {
  readonly vault: Vault
  /** Of this tab, new each time it is loaded. */
  readonly tab: string
  readonly read: () => Draft | undefined
}

/** Keeps what a person is writing, sealed, while they write; at most once a second. */
export type DraftKeeper = {
  /** Keeps what stands there now. Answers when it is on disk, or will not be. */
  flush(): Promise<void>
  stop(): void
}

/** Begins at once. What was saved or left on purpose is thrown away. */
export function keepDrafts({ vault, tab, read }: Handed): DraftKeeper {
  const id = draftPrefix + tab
  let kept = ""
  let saving: Promise<void> = Promise.resolve()
  let release: (() => void) | undefined

  const save = async (): Promise<void> => {
    const draft = read()
    const worth = draft !== undefined && isWorthKeeping(draft) ? draft : undefined
    const text = worth === undefined ? "" : JSON.stringify(worth)
    if (text === kept) return
    // While this tab lives, no other takes its draft for one that was left behind.
    if (worth !== undefined) release ??= await takeOn(id)
    const done = await vault.change([
      worth === undefined
        ? { do: "remove", store: "kept", id }
        : { do: "put", store: "kept", id, thing: worth },
    ])
    if (done.ok) kept = text
    if (kept === "") {
      release?.()
      release = undefined
    }
  }
  // One after the other: an older one must not be written over a newer.
  const flush = (): Promise<void> => (saving = saving.then(save, save))
  const timer = setInterval(() => void flush(), everyMs)
  return { flush, stop: () => clearInterval(timer) }
}

/** The drafts of tabs that are gone, each taken on by this tab until it is gone itself, or the draft put away. */
export async function takeLeftBehind(vault: Vault): Promise<readonly LeftBehind[]> {
  const found = await vault.all("kept")
  if (!found.ok) return []
  const left: LeftBehind[] = []
  for (const { id, thing } of found.value.kept) {
    const draft = id.startsWith(draftPrefix) ? Draft.safeParse(thing) : undefined
    if (draft?.success === true && (await takeOn(id)) !== undefined) left.push({ id, draft: draft.data })
  }
  return left
}

/** Throws drafts away: they stand in their fields again, or the person has what they need of them. */
export const putAway = (vault: Vault, ids: readonly string[]): Promise<Result<void, VaultProblem>> =>
  vault.change(ids.map((id) => ({ do: "remove", store: "kept", id })))

/**
 * Holds a lock of the browser's named like the draft, until the answer is called or the page is gone. `undefined`: another tab
 * holds it. Where there are no such locks, everything can be had.
 */
function takeOn(id: string): Promise<(() => void) | undefined> {
  const locks = globalThis.navigator?.locks
  if (locks === undefined) return Promise.resolve(() => {})
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) =>
      lock === null ? resolve(undefined) : new Promise<void>((let_go) => resolve(let_go))
    locks.request(`open-door-${id}`, { ifAvailable: true }, hold).catch(() => resolve(undefined))
  })
}

import { computed, type ReadonlySignal, signal } from "@preact/signals"
import type { Services } from "../services.ts"
import type { Draft, DraftField } from "./draft.ts"
import { draftPrefix, keepDrafts, type LeftBehind, putAway, takeLeftBehind } from "./kept-drafts.ts"
import { putBack } from "./put-back.ts"
import { createDraftReader } from "./read-draft.ts"

/** What was typed and not saved, while a lock is set: kept as it is written, put back after the lock fell on it. */
export type Drafts = {
  /** Words that found no place of their own any more. */
  readonly leftOver: ReadonlySignal<readonly DraftField[]>
  /** Pages where something begun waits to be put back. */
  readonly elsewhere: ReadonlySignal<readonly string[]>
  /** The person is at this page now: what was begun on it is put back. Answers whether anything was. */
  arrive(path: string): Promise<boolean>
  /** The person has what they need of the words that are left over. */
  putAway(): Promise<void>
  /** Keeps what is typed now. */
  flush(): Promise<void>
  stop(): void
}

// What is typed there opens the lock, or a copy of what it protects: that never lies beside it.
const secretPages = new Set(["/lock", "/copies", "/recover"])
const nowhere = "" // the path of words that are only there to be copied

/** `carried`: what stood in this tab before there was a key to seal it with; what had been opened for it nobody watched. */
export function createDrafts(
  { vault, newId }: Pick<Services, "vault" | "newId">,
  path: () => string,
  carried?: Draft,
): Drafts {
  const reader = createDraftReader(path)
  const read = () => (secretPages.has(path()) ? undefined : reader.read())
  const keeper = keepDrafts({ vault, tab: newId(), read })
  const waiting = signal<readonly LeftBehind[]>([])
  const homeless = signal<readonly LeftBehind[]>([])
  const take = async (): Promise<void> => {
    const here =
      carried === undefined ? [] : [{ id: `${draftPrefix}${newId()}`, draft: { ...carried, path: nowhere } }]
    const left = [...here, ...(await takeLeftBehind(vault))]
    waiting.value = left.filter(({ draft }) => draft.path !== nowhere)
    homeless.value = left.filter(({ draft }) => draft.path === nowhere)
  }
  const taken = take()

  const settle = async ({ id, draft }: LeftBehind): Promise<boolean> => {
    const person = new AbortController()
    const goesOn = () => person.abort()
    for (const sign of ["pointerdown", "keydown"])
      addEventListener(sign, goesOn, { capture: true, signal: person.signal })
    const done = await putBack(draft, () => !person.signal.aborted && path() === draft.path)
    person.abort()
    // First what stands in the fields is kept as this tab's own; only then is the old one thrown away.
    await keeper.flush()
    if (done.leftOver.length === 0) await putAway(vault, [id])
    else {
      const rest: Draft = { path: nowhere, fields: [...done.leftOver], cursor: null }
      await vault.change([{ do: "put", store: "kept", id, thing: rest }])
      homeless.value = [...homeless.value, { id, draft: rest }]
    }
    return done.isAnyBack
  }

  return {
    leftOver: computed(() => homeless.value.flatMap(({ draft }) => draft.fields)),
    elsewhere: computed(() => [...new Set(waiting.value.map(({ draft }) => draft.path))]),
    async arrive(there) {
      await taken
      const here = waiting.value.filter(({ draft }) => draft.path === there)
      waiting.value = waiting.value.filter((one) => !here.includes(one))
      let isAnyBack = false
      for (const one of here) isAnyBack = (await settle(one)) || isAnyBack
      return isAnyBack
    },
    async putAway() {
      const ids = homeless.value.map(({ id }) => id)
      homeless.value = []
      await putAway(vault, ids)
    },
    flush: () => keeper.flush(),
    stop() {
      reader.stop()
      keeper.stop()
    },
  }
}

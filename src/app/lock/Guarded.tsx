import { useEffect, useRef, useState } from "preact/hooks"
import { LeftOver } from "../../features/lock/LeftOver.tsx"
import { LockButton } from "../../features/lock/LockButton.tsx"
import { textsOf, useTexts } from "../../i18n/texts.ts"
import { readPreferences } from "../../preferences/preferences.ts"
import { useShown } from "../../router/RouterProvider.tsx"
import { leaveLocked } from "../leave-locked.ts"
import { pageAt } from "../pages.ts"
import { useServices } from "../services.ts"
import { createDrafts, type Drafts } from "./drafts.ts"
import { type Falling, letFall } from "./falling.ts"
import type { Guarding } from "./guard.ts"
import "../../ui/lock.css"

/** Above every page while a lock is set and open: the button that shuts it, and words it fell on that found no place again. */
export function Guarded({ own, carried }: Guarding) {
  const shell = useTexts("shell")
  const { mode } = useServices()
  const path = useShown()?.path ?? ""
  const at = useRef(path)
  at.current = path
  const [guard, setGuard] = useState<{ readonly drafts: Drafts; readonly falling: Falling }>()
  useEffect(() => {
    const made = begin({ own, carried }, () => at.current)
    setGuard(made)
    return () => {
      made.falling.stop()
      made.drafts.stop()
    }
  }, [own, carried])
  useEffect(() => {
    if (guard !== undefined && mode === "own")
      void guard.drafts
        .arrive(path)
        .then((isBack) => isBack && own.state.say({ words: textsOf("lock")("draft.back") }))
  }, [guard, mode, path, own])
  // On a device that is not theirs nothing of the person's own is shown, and loading the page anew would lose what is in memory.
  if (guard === undefined || mode === "not-mine") return null
  const elsewhere = guard.drafts.elsewhere.value.flatMap((one) => (one === path ? [] : (pageAt(one) ?? [])))
  return (
    <>
      <LockButton onLock={() => void guard.falling.lockNow()} />
      {mode === "own" && (
        <LeftOver
          words={guard.drafts.leftOver.value}
          elsewhere={elsewhere.map((page) => ({ path: page.path, name: shell(page.title) }))}
          onCopy={copyText}
          onAway={() => void guard.drafts.putAway()}
        />
      )}
    </>
  )
}

function begin(
  { own, carried }: Guarding,
  path: () => string,
): { readonly drafts: Drafts; readonly falling: Falling } {
  const { lock } = own
  if (lock === undefined) throw new Error("what has no lock is not guarded")
  const drafts = createDrafts(own, path, carried)
  const falling = letFall({
    lock,
    lockMinutes: () => readPreferences().lockMinutes,
    keepTyped: () => drafts.flush(),
    mayNotFall: () => document.querySelector("[data-shown-once]") !== null,
    reload: leaveLocked,
  })
  return { drafts, falling }
}

async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}

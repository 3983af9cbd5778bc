import type { ComponentChildren } from "preact"
import { useEffect, useMemo, useState } from "preact/hooks"
import { lazily } from "../ui/Later.tsx"
import { useServices } from "./services.ts"

const piece = lazily(() => import("./TiedSheets.tsx"))

type Beside = (id: string) => ComponentChildren
const nothing: Beside = () => null

/**
 * Draws the skill sheets tied to a thing. They come after the page: it does not wait for them, and does without. As long as none
 * is tied to anything this stays the same, so that of hundreds of things none is drawn again.
 */
export function useTied(): Beside {
  const { state } = useServices()
  const [here, setHere] = useState(() => piece.here())
  useEffect(() => {
    const bring = async () => {
      const file = await piece.get()
      setHere(file)
      await file.moreShelves(state).skills.bring()
    }
    bring().catch(() => {}) // Without a signal and not kept yet.
  }, [state])
  const sheets = here?.moreShelves(state).skills.things.value
  return useMemo(() => {
    if (here === undefined || sheets === undefined) return nothing
    const { byTie, TiedSheets } = here
    const tied = byTie(sheets)
    if (tied.size === 0) return nothing
    return (id) => {
      const mine = tied.get(id)
      return mine && <TiedSheets sheets={mine} />
    }
  }, [here, sheets])
}

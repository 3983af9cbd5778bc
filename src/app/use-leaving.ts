import { useEffect } from "preact/hooks"
import { keepOneEntry } from "../router/places.ts"
import { lookNow, piecesNow } from "./look.ts"

/** Leaving quickly on every page of the app, where it is turned on; draws nothing itself, the bar gets it as on *Right now*. */
export function useLeaving(): void {
  const { offerToLeave } = piecesNow.value
  const { leaving, littleData } = lookNow.value
  useEffect(() => {
    const bar = document.querySelector(".bar")
    if (offerToLeave === undefined || leaving === null || bar === null) return undefined
    keepOneEntry(true)
    const stop = offerToLeave(leaving, bar, littleData)
    return () => {
      keepOneEntry(false)
      stop()
    }
  }, [offerToLeave, leaving, littleData])
}

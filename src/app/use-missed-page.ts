import { useEffect } from "preact/hooks"
import { textsOf } from "../i18n/texts.ts"
import { missedPage } from "./missing-chunk.ts"
import type { State } from "./state.ts"

/** Says that the page somebody was on their way to did not come, and that what they wrote here still stands. */
export function useMissedPage(state: Pick<State, "say">): void {
  const missed = missedPage.value
  useEffect(() => {
    if (missed !== undefined) state.say({ words: textsOf("shell")("missing.stayed") })
    missedPage.value = undefined
  }, [missed, state])
}

import { loadTexts, textsOf } from "../i18n/texts.ts"
import type { Day } from "../kit/day.ts"
import { hidesOwnCards, readPreferences } from "../preferences/preferences.ts"
import type { DoorstepLine } from "../right-now/format.ts"
import { openVault } from "../vault/open.ts"
import type { VaultTrouble } from "../vault/port.ts"
import { rightNowWords } from "./right-now-words.ts"

/**
 * This phone's vault, handed the words of the page *Right now* shows and the chosen hub's line. `say` hears of trouble, in
 * words; `found` hears that something was repaired, or that a newer snapshot waits.
 */
export const ownVault = (
  today: () => Day,
  hub: () => DoorstepLine | undefined,
  say: (words: string) => void,
  found: (trouble: VaultTrouble) => void = () => {},
) => {
  // The vault is read while the words are still coming; where they do not come, nothing is drawn to say them on.
  const sayTrouble = (words: (typeof troubles)[keyof typeof troubles]) =>
    loadTexts("shell").then(
      () => say(textsOf("shell")(words)),
      () => undefined,
    )
  return openVault({
    today,
    words: (hasLock) => {
      const chosen = readPreferences()
      // What was ticked for a lock says more than whose device it is.
      return rightNowWords(
        hub,
        hasLock
          ? { hidesOwn: false, only: chosen.lockedShows }
          : { hidesOwn: hidesOwnCards(chosen), only: undefined },
      )
    },
    trouble: (trouble) => {
      if (trouble.kind === "repaired" || (trouble.kind === "went-back" && trouble.newer)) found(trouble)
      else void sayTrouble(troubles[trouble.kind])
    },
  })
}

const troubles = {
  "right-now-behind": "trouble.rightNowBehind",
  "went-back": "trouble.wentBack",
} as const satisfies Record<Exclude<VaultTrouble["kind"], "repaired">, string>

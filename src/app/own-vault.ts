import { textsOf } from "../i18n/texts.ts"
import type { Day } from "../kit/day.ts"
import { hidesOwnCards, readPreferences } from "../preferences/preferences.ts"
import type { DoorstepLine } from "../right-now/format.ts"
import { openVault } from "../vault/open.ts"
import type { VaultTrouble } from "../vault/port.ts"
import { rightNowWords } from "./right-now-words.ts"

/** This phone's vault, handed the words of the page *Right now* shows and the chosen hub's line. `say` hears of trouble, in words. */
export const ownVault = (
  today: () => Day,
  hub: () => DoorstepLine | undefined,
  say: (words: string) => void,
) =>
  openVault({
    today,
    words: () => rightNowWords(hub, { hidesOwn: hidesOwnCards(readPreferences()) }),
    trouble: ({ kind }) => say(textsOf("shell")(troubles[kind])),
  })

const troubles = {
  "right-now-behind": "trouble.rightNowBehind",
  "went-back": "trouble.wentBack",
} as const satisfies Record<VaultTrouble["kind"], string>

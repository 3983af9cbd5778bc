import { loadTexts, textsOf } from "../i18n/texts.ts"
import type { Day } from "../kit/day.ts"
import type { DoorstepLine } from "../right-now/format.ts"
import type { DoorstepWords } from "../vault/doorstep.ts"
import { openVault } from "../vault/open.ts"
import type { VaultTrouble } from "../vault/port.ts"

/** This phone's vault, handed the words of the page *Right now* shows and the chosen hub's line. `say` hears of trouble, in words. */
export const ownVault = (
  today: () => Day,
  hub: () => DoorstepLine | undefined,
  say: (words: string) => void,
) =>
  openVault({
    today,
    words: () => doorstepWords(hub),
    trouble: ({ kind }) => say(textsOf("shell")(troubles[kind])),
  })

const troubles = {
  "right-now-behind": "trouble.rightNowBehind",
  "went-back": "trouble.wentBack",
} as const satisfies Record<VaultTrouble["kind"], string>

async function doorstepWords(hub: () => DoorstepLine | undefined): Promise<DoorstepWords> {
  await loadTexts("right-now")
  const t = textsOf("right-now")
  return {
    headings: {
      "do-myself": t("headings.do-myself"),
      helps: t("headings.helps"),
      "reason-to-keep-going": t("headings.reason-to-keep-going"),
      people: t("headings.people"),
      hub: t("headings.hub"),
    },
    next: t("next"),
    back: t("back"),
    place: (n, of) => t("place", { n, of }),
    ring: (name) => t("ring", { name }),
    text: (name) => t("text", { name }),
    hub: hub(),
  }
}

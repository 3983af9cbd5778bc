import { neutralPages } from "../features/safe/leave-to.ts"
import { textsOf } from "../i18n/texts.ts"
import type { Leaving } from "../kit/leaving.ts"

/** Leaving quickly for `to`, with its words in today's language; without a choice the first of the neutral pages. Needs the room `safe`. */
export function leavingFor(to: string = neutralPages[0].to): Leaving {
  const t = textsOf("safe")
  return {
    to,
    words: {
      leave: t("leaveWords.leave"),
      two: t("leaveWords.two"),
      one: t("leaveWords.one"),
      over: t("leaveWords.over"),
      blank: t("leaveWords.blank"),
    },
  }
}

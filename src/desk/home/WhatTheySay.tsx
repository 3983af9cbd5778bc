import { useTexts } from "../../i18n/texts.ts"
import type { SealedBooking } from "../../wire/bookings.ts"

type Props = { readonly words: SealedBooking }

/** What a person wrote for their conversation: first what they need and what helps, and clearly what not to talk about. */
export function WhatTheySay({ words }: Props) {
  const t = useTexts("desk")
  const said = [
    { label: t("says.needs"), text: words.needs ?? "", class: "care" },
    { label: t("says.whatHelps"), text: words.whatHelps },
    { label: t("says.notTalkAbout"), text: words.notTalkAbout, class: "care" },
    { label: t("says.way"), text: words.way === null ? "" : t(`way.${words.way}`) },
    { label: t("says.whoComes"), text: words.whoComes },
    { label: t("says.talkAbout"), text: words.talkAbout },
    { label: t("says.safeWays"), text: words.safeWays },
  ].filter((one) => one.text !== "")
  if (said.length === 0) return <p class="soft">{t("coming.nothingElse")}</p>
  return (
    <dl class="said">
      {said.map((one) => (
        <div key={one.label} class={one.class}>
          <dt>{one.label}</dt>
          <dd class="own" dir="auto">
            {one.text}
          </dd>
        </div>
      ))}
    </dl>
  )
}

import { useTexts } from "../../i18n/texts.ts"
import type { Hub } from "../../wire/hubs.ts"

/** Says of a made-up hub that it is one. Stands on every page that uses it. */
export function MadeUp({ hub }: { readonly hub: Hub | undefined }) {
  const t = useTexts("shell")
  if (hub?.madeUp !== true) return null
  return <p class="made-up">{t("madeUp", { name: hub.name })}</p>
}

import { dayInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Hub } from "../../wire/hubs.ts"

const told = ["door", "hours", "address", "phone"] as const

/** Who says what stands on a hub's page, and when somebody last looked, folded away. */
export function Sources({ hub }: { readonly hub: Hub }) {
  const t = useTexts("hubs")
  return (
    <details>
      <summary>{t("sources")}</summary>
      <ul class="list">
        {told.map((name) => {
          const said = hub[name]
          if (said === null) return null
          return (
            <li key={name}>
              {t("source", { what: t(name), source: said.source, day: dayInWords(said.checkedOn) })}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

import { dialled } from "../../domain/person.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Hub } from "../../wire/hubs.ts"

/** A hub's number, to tap; nothing where none is known. One the hub did not confirm says so. */
export function Ring({ hub }: { readonly hub: Hub | undefined }) {
  const t = useTexts("hubs")
  const phone = hub?.phone ?? undefined
  const number = phone && dialled(phone.text)
  if (hub === undefined || phone === undefined || number === undefined) return null
  return (
    <p class="row">
      <a class="button" href={`tel:${number}`}>
        {t("ring", { name: hub.name, number: phone.text })}
      </a>
      {!phone.confirmed && <span class="tag">{t("notConfirmed")}</span>}
    </p>
  )
}

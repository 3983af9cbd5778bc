import type { ComponentChildren } from "preact"
import { dayInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Card } from "../../ui/Card.tsx"

type Props = {
  readonly title: string
  /** Where it comes from; `null` when it is not known at all. */
  readonly said: { readonly source: string; readonly checkedOn: string; readonly confirmed: boolean } | null
  readonly children?: ComponentChildren
}

/** One thing told about a hub, with who says so. What the hub did not confirm says that; what is not known is asked at the hub. */
export function HubFact({ title, said, children }: Props) {
  const t = useTexts("hubs")
  if (said === null)
    return (
      <Card title={title}>
        <p>{t("ask")}</p>
      </Card>
    )
  return (
    <Card title={title}>
      {children}
      {!said.confirmed && <p class="tag">{t("notConfirmed")}</p>}
      <p class="soft">{t("source", { source: said.source, day: dayInWords(said.checkedOn) })}</p>
    </Card>
  )
}

import type { ComponentChildren } from "preact"
import { useTexts } from "../../i18n/texts.ts"
import { Card } from "../../ui/Card.tsx"

type Props = {
  readonly title: string
  /** `null` when it is not known at all. */
  readonly said: { readonly confirmed: boolean } | null
  readonly children?: ComponentChildren
}

/** One thing told about a hub. What the hub did not confirm says that; what is not known is asked at the hub. */
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
    </Card>
  )
}

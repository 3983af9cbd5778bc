import { useTexts } from "../../i18n/texts.ts"
import { Card } from "../../ui/Card.tsx"
import { Tick } from "../../ui/Tick.tsx"

type Props = { readonly isShown: boolean; readonly onShow: (isShown: boolean) => void }

/** Whether the first page shows a name and what comes next. */
export function FirstPageCard({ isShown, onShow }: Props) {
  const t = useTexts("safe")
  return (
    <Card title={t("first.title")}>
      <Tick label={t("first.tick")} hint={t("first.hint")} checked={isShown} onChange={onShow} />
      <p>{t("first.neutral")}</p>
    </Card>
  )
}

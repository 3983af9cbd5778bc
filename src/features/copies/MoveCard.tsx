import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"

const steps = ["one", "two", "three", "four", "five", "six"] as const

/** How to get everything onto another phone, step by step; on paper too, since one of the two phones may not work. */
export function MoveCard({ onPrint }: { readonly onPrint: () => void }) {
  const t = useTexts("copies")
  return (
    <Card title={t("move.title")}>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`move.${step}`)}</li>
        ))}
      </ol>
      <p>{t("move.hub")}</p>
      <p class="screen-only">
        <Button onPress={onPrint}>{t("move.print")}</Button>
      </p>
    </Card>
  )
}

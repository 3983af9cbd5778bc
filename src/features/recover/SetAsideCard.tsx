import { dateInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Button } from "../../ui/Button.tsx"
import { Card } from "../../ui/Card.tsx"
import type { Kind } from "./kinds.ts"

/** What does not open, of one kind: whole sealed parts, and single things that can't be read. */
export type Aside = {
  readonly kind: Kind
  readonly parts: number
  readonly things: number
  readonly since: Day
}
type Props = { readonly asides: readonly Aside[]; readonly onSave: () => void }

/** What could not be read, by its kind, how much and since when; the person can take it along to whoever helps. */
export function SetAsideCard({ asides, onSave }: Props) {
  const t = useTexts("recover")
  return (
    <Card title={t("aside.title")}>
      <p>{t("aside.words")}</p>
      <ul>
        {asides.flatMap(({ kind, parts, things, since }) => {
          const what = t(`what.${kind}`)
          const day = dateInWords(since)
          return [
            parts > 0 && <li key={`${kind} parts`}>{t("aside.line", { what, count: parts, day })}</li>,
            things > 0 && <li key={`${kind} things`}>{t("aside.thing", { what, count: things })}</li>,
          ]
        })}
      </ul>
      <Button onPress={onSave}>{t("aside.save")}</Button>
      <p class="soft">{t("aside.saveHint")}</p>
    </Card>
  )
}

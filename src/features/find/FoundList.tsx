import { useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import type { Found } from "./find.ts"
import { FoundItem } from "./FoundItem.tsx"

type Props = {
  readonly found: readonly Found[]
  readonly asked: string
  readonly onFollow: () => void
}

/** A screen or two: more of them are asked for. */
const first = 8
const further = 24

/** What was found, the first of it; the rest on request, so that each letter typed is answered at once. */
export function FoundList({ found, asked, onFollow }: Props) {
  const t = useTexts("find")
  // Of another search the first part is shown again, without drawing anew what both found.
  const [grown, setGrown] = useState({ of: found, shown: first, from: -1 })
  const { shown, from } = grown.of === found ? grown : { shown: first, from: -1 }
  // The button may leave with the focus in it; what it brought is where the person goes on.
  const more = () => setGrown({ of: found, shown: shown + further, from: shown })
  return (
    <section class="card" aria-label={t("results")}>
      <ul class="list">
        {found.slice(0, shown).map((one, at) => (
          <FoundItem
            key={`${one.thing.where.to} ${one.thing.key}`}
            found={one}
            asked={asked}
            onFollow={onFollow}
            takesFocus={at === from}
          />
        ))}
      </ul>
      {found.length > shown && <Button onPress={more}>{t("more")}</Button>}
    </section>
  )
}

import { useId } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import type { Starter } from "./starters.ts"

type Props = {
  readonly starters: readonly Starter[]
  /** Opens the form with these words to begin with. */
  readonly onStart: (words: string) => void
}

/** Beginnings for a section that asks about many things: pressing one opens the place to write with its first word there. */
export function Starters({ starters, onStart }: Props) {
  const t = useTexts("wishes")
  const id = useId()
  if (starters.length === 0) return null
  return (
    <div class="starters" role="group" aria-labelledby={id}>
      <p class="soft" id={id}>
        {t("starters.title")}
      </p>
      <div class="row">
        {starters.map((one) => (
          <Button key={one} onPress={() => onStart(`${t(`starters.${one}`)}: `)}>
            {t(`starters.${one}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}

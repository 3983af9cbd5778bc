import { useState } from "preact/hooks"
import type { Statement } from "../../domain/statement.ts"
import { useTexts } from "../../i18n/texts.ts"
import { useSoFar } from "../../ui/so-far.ts"
import { Tick } from "../../ui/Tick.tsx"

type Props = {
  readonly strengths: readonly Statement[]
  readonly ticked: readonly string[]
  readonly onTick: (ticked: string[]) => void
}

/** Which of the person's own strengths help with a goal. Folded until wanted: there may be many. */
export function StrengthTicks({ strengths, ticked, onTick }: Props) {
  const t = useTexts("goals")
  const [open, setOpen] = useState(false)
  if (strengths.length === 0) return null
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("strengths")}</summary>
      {open && <Ticks strengths={strengths} ticked={ticked} onTick={onTick} />}
    </details>
  )
}

function Ticks({ strengths, ticked, onTick }: Props) {
  const t = useTexts("goals")
  const soFar = useSoFar(strengths.length)
  return (
    <fieldset>
      <legend class="hidden">{t("strengths")}</legend>
      {strengths.slice(0, soFar).map(({ id, text }) => (
        <Tick
          key={id}
          label={text}
          checked={ticked.includes(id)}
          onChange={(is) => onTick(is ? [...ticked, id] : ticked.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  )
}

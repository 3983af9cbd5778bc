import { rowOf } from "../../domain/kinds.ts"
import type { Statement } from "../../domain/statement.ts"
import { type AskedFor, askedFor } from "../../domain/whole-plan.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Tick } from "../../ui/Tick.tsx"

type Props = {
  readonly statements: readonly Statement[]
  readonly also: readonly AskedFor[]
  readonly onAlso: (also: readonly AskedFor[]) => void
}

/** What goes into the whole plan only when it is ticked: it is written for other eyes, or for nobody's. Nothing where there is none. */
export function AlsoAsked({ statements, also, onAlso }: Props) {
  const t = useTexts("paper")
  return (
    <>
      {askedFor
        .filter((name) => statements.some((one) => rowOf(one.kind).page === name))
        .map((name) => (
          <Tick
            key={name}
            label={t(`also.${name}`)}
            checked={also.includes(name)}
            onChange={(on) => onAlso(on ? [...also, name] : also.filter((one) => one !== name))}
          />
        ))}
    </>
  )
}

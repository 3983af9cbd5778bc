import { useState } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import { Tick } from "../../ui/Tick.tsx"
import { AsideCard, type AsideSaid } from "./AsideCard.tsx"
import { BringCard, type BringActions } from "./BringCard.tsx"
import { MakeCard, type MakeActions } from "./MakeCard.tsx"
import { MoveCard } from "./MoveCard.tsx"
import type { Asked } from "./why-not.tsx"

type Props = {
  /** When the last copy was made, in words, and how often something was saved since; `undefined` where copies are not counted. */
  readonly last: { readonly day: string | undefined; readonly changes: number } | undefined
  readonly isEmpty: boolean
  /** Whether all is on this device that a copy is made and opened with. */
  readonly isHere: boolean
  readonly make: MakeActions
  readonly bring: BringActions
  readonly asides: readonly AsideSaid[]
  readonly onBringBack: (id: string) => Promise<Asked<unknown>>
  /** Whether a person is told now and then; `undefined` where nobody is. */
  readonly reminds: boolean | undefined
  readonly onReminds: (reminds: boolean) => void
  readonly onPrint: () => void
}

/** *A copy of everything*: making one, bringing one back, moving to a new phone. */
export function CopiesPage({ last, isEmpty, isHere, make, bring, asides, onBringBack, ...rest }: Props) {
  const t = useTexts("copies")
  const shell = useTexts("shell")
  // Where nothing is kept, somebody comes with a copy rather than for one. What they are doing stays where it is when that changes.
  const [comesWithOne] = useState(isEmpty)
  const bringCard = <BringCard {...bring} />
  return (
    <>
      <h1>{shell("titles.copies")}</h1>
      <p class="lead">{t("lead")}</p>
      <p role="status">{!isHere && t("needsNetwork")}</p>
      {last && !isEmpty && (
        <p>
          {last.day === undefined ? t("made.never") : t("made.last", { day: last.day })}{" "}
          {last.day !== undefined &&
            (last.changes === 0 ? t("made.none") : t("made.changes", { count: last.changes }))}
        </p>
      )}
      <div class="screen-only">
        {comesWithOne && bringCard}
        <MakeCard isEmpty={isEmpty} {...make} />
        {!comesWithOne && bringCard}
        <AsideCard asides={asides} onBringBack={onBringBack} />
      </div>
      <MoveCard onPrint={rest.onPrint} />
      {rest.reminds !== undefined && (
        <section class="card screen-only">
          <Tick
            label={t("remind.tick")}
            hint={t("remind.tickHint")}
            checked={rest.reminds}
            onChange={rest.onReminds}
          />
        </section>
      )}
    </>
  )
}

import type { Held } from "../../domain/summary.ts"
import { useTexts } from "../../i18n/texts.ts"
import { CardSheet } from "./CardSheet.tsx"
import { type FittedBlock, onCard, onOnePage } from "./fits.ts"
import type { Standing } from "./Foot.tsx"
import { SummarySheet } from "./SummarySheet.tsx"
import { useBlocks } from "./use-blocks.tsx"

type Props = { readonly held: Held; readonly standing: Standing; readonly isMadeUp: boolean }

/** The one page, as much of it as fits. */
export function PageForStrangers({ held, standing, isMadeUp }: Props) {
  const head = { name: held.me.chosenName, isMadeUp }
  const blocks = onOnePage(useBlocks(held), head)
  return (
    <>
      <NotFitting blocks={blocks} />
      <SummarySheet head={head} blocks={blocks} standing={standing} />
    </>
  )
}

/** The card, as much of it as fits. */
export function CardForStrangers({ held, standing, isMadeUp }: Props) {
  const head = { name: held.me.chosenName, isMadeUp }
  const card = onCard(useBlocks(held), head)
  return (
    <>
      <NotFitting blocks={[...card.face, ...card.inside.flat()]} />
      <CardSheet head={head} card={card} standing={standing} />
    </>
  )
}

/** Says on the screen alone how much did not fit, and what can be done. */
function NotFitting({ blocks }: { readonly blocks: readonly FittedBlock[] }) {
  const t = useTexts("paper")
  const count = blocks.reduce((sum, one) => sum + one.left.length, 0)
  if (count === 0) return null
  return (
    <p class="not-printed">
      {t("noFit", { count })} {t("shorter")}
    </p>
  )
}

import { useTexts } from "../../i18n/texts.ts"
import { BlockOnPaper } from "./BlockOnPaper.tsx"
import type { FittedBlock, Head, OnCard } from "./fits.ts"
import { Foot, type Standing } from "./Foot.tsx"
import { SheetName } from "./SummarySheet.tsx"

type Props = { readonly head: Head; readonly card: OnCard; readonly standing: Standing }

/**
 * A card folded from one side of one sheet, eight panels in two columns. Folded down the middle with the words outside, the
 * right column is the back of the left one and nothing stands on its head; folded like a fan, the first panel is the face and
 * the fourth the back, which therefore holds what anyone may see.
 */
export function CardSheet({ head, card, standing }: Props) {
  const t = useTexts("paper")
  return (
    <article class="sheet card-sheet">
      <div class="panel">
        {head.isMadeUp && <p class="sheet-mark">{t("sheet.madeUp")}</p>}
        <SheetName name={head.name} on="card" />
        <p class="sheet-read">{t("sheet.read")}</p>
        <Blocks blocks={card.face} />
      </div>
      {card.inside.slice(0, 2).map((blocks, n) => (
        <Panel key={n} blocks={blocks} />
      ))}
      <div class="panel">
        <Foot standing={standing} />
        <p class="sheet-foot">{t("sheet.fold")}</p>
      </div>
      {card.inside.slice(2).map((blocks, n) => (
        <Panel key={n} blocks={blocks} />
      ))}
    </article>
  )
}

type Inside = { readonly blocks: readonly FittedBlock[] }

const Panel = ({ blocks }: Inside) => (
  <div class="panel">
    <Blocks blocks={blocks} />
  </div>
)

const Blocks = ({ blocks }: Inside) => (
  <>
    {blocks.map((block) => (
      <BlockOnPaper key={block.title} block={block} level={3} />
    ))}
  </>
)

import { useTexts } from "../../i18n/texts.ts"
import { BlockOnPaper } from "./BlockOnPaper.tsx"
import { type FittedBlock, type Head, isLongName } from "./fits.ts"
import { Foot, type Standing } from "./Foot.tsx"

type Props = { readonly head: Head; readonly blocks: readonly FittedBlock[]; readonly standing: Standing }

/** One page for somebody who does not know me: the top is read in half a minute. */
export function SummarySheet({ head, blocks, standing }: Props) {
  const t = useTexts("paper")
  const [first, then] = (["first", "then"] as const).map((part) => blocks.filter((one) => one.part === part))
  return (
    <article class="sheet one-page">
      {head.isMadeUp && <p class="sheet-mark">{t("sheet.madeUp")}</p>}
      <SheetName name={head.name} on="page" />
      <p class="sheet-read">{t("sheet.read")}</p>
      <div class="sheet-first">
        {first?.map((block) => (
          <BlockOnPaper key={block.title} block={block} level={3} />
        ))}
      </div>
      {then !== undefined && then.length > 0 && (
        <>
          <h3>{t("sheet.then")}</h3>
          {then.map((block) => (
            <BlockOnPaper key={block.title} block={block} level={4} />
          ))}
        </>
      )}
      <Foot standing={standing} />
    </article>
  )
}

/** Whose sheet this is, in the name they chose. */
export function SheetName({ name, on }: { readonly name: string; readonly on: "page" | "card" }) {
  const t = useTexts("paper")
  return (
    <h2 class={isLongName(name, on) ? "sheet-name long" : "sheet-name"} dir="auto">
      {name === "" ? t("sheet.about") : name}
    </h2>
  )
}

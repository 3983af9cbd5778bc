import { useTexts } from "../../i18n/texts.ts"
import type { FittedBlock, Line } from "./fits.ts"

type Props = { readonly block: FittedBlock; readonly level: 3 | 4 }

/** A heading with what fits under it, and how much more there is. */
export function BlockOnPaper({ block, level }: Props) {
  const t = useTexts("paper")
  const Heading = `h${level}` as const
  const left = block.left.length
  return (
    <section class="sheet-block">
      <Heading>{block.title}</Heading>
      <div>
        {block.shown.length > 0 && (
          <ul>
            {block.shown.map((line) => (
              <LineOnPaper key={`${line.lead}${line.text}`} line={line} />
            ))}
          </ul>
        )}
        {left > 0 && (
          <p class="sheet-more">{t(block.shown.length > 0 ? "sheet.more" : "sheet.long", { count: left })}</p>
        )}
      </div>
    </section>
  )
}

function LineOnPaper({ line: { lead, text, rest } }: { readonly line: Line }) {
  return (
    <li>
      {lead !== "" && <span>{lead} </span>}
      <strong class="sheet-words" dir="auto">
        {text}
      </strong>
      {rest !== "" && (
        <span class="sheet-words" dir="auto">
          {" "}
          {rest}
        </span>
      )}
    </li>
  )
}

import { needInWords, type NeedsLine } from "../../domain/needs-lines.ts"
import { fieldsOf, type NeedsPart } from "../../domain/needs-parts.ts"
import { useTexts } from "../../i18n/texts.ts"

type Props = { readonly part: NeedsPart; readonly lines: readonly NeedsLine[] }

/** What was said in one part. Where there is one question only, the heading is its label. */
export function WhatStands({ part, lines }: Props) {
  const t = useTexts("needs")
  const asksOne = fieldsOf[part].filter((field) => field !== "formatNote").length === 1
  const [first] = lines
  if (asksOne && first !== undefined)
    return (
      <p class="own" dir="auto">
        {needInWords(first, t).text}
      </p>
    )
  return (
    <dl class="lines">
      {lines.map((line) => {
        const { label, text } = needInWords(line, t)
        return (
          <div key={line.key}>
            <dt>{label}</dt>
            <dd class={"words" in line ? "own" : undefined} dir="auto">
              {text}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

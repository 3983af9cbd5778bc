import type { Statement } from "../../domain/statement.ts"
import type { Printed } from "../../domain/whole-plan.ts"
import { useTexts } from "../../i18n/texts.ts"
import { useBesides } from "./use-blocks.tsx"

/** A statement with all it says of itself, but what it said before. */
export function StatementOnPaper({ printed: { statement, about } }: { readonly printed: Printed }) {
  const t = useTexts("paper")
  const own = useTexts("statements")
  const besides = useBesides()
  const agreement = useAgreement()
  const lines = [
    ...(statement.privacy === "normal" ? [] : [t("sheet.private")]),
    ...(statement.often === null ? [] : [own(`often.${statement.often}`)]),
    ...(about === undefined ? [] : [t("said.about", { words: about.text })]),
    ...besides(statement),
    ...(statement.author === "me" ? [] : [t(`said.${statement.author}`)]),
    ...agreement(statement),
  ]
  return (
    <div class="sheet-item">
      <p class="sheet-own" dir="auto">
        {statement.text}
      </p>
      {lines.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}

/** Whether somebody who helps agreed, and both views. */
function useAgreement(): (statement: Statement) => readonly string[] {
  const t = useTexts("paper")
  const own = useTexts("statements")
  return ({ agreed }) => {
    if (agreed === null) return []
    const { who, mine, theirs } = agreed
    const together =
      who === ""
        ? t(agreed.agreed ? "said.agreed" : "said.notAgreed")
        : t(agreed.agreed ? "said.agreedWith" : "said.notAgreedWith", { who })
    return [
      together,
      ...(mine === "" ? [] : [own("extra.mine", { words: mine })]),
      ...(theirs === "" ? [] : [own("extra.theirs", { words: theirs })]),
    ]
  }
}

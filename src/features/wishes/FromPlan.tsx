import { useState } from "preact/hooks"
import type { Statement } from "../../domain/statement.ts"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { Button } from "../../ui/Button.tsx"

type Props = {
  /** What this section could use from *My plan*, used here or not. */
  readonly offered: readonly Statement[]
  readonly isUsed: (statement: Statement) => boolean
  /** Whether the person said nothing here yet: then the offer stands open. */
  readonly isFirst: boolean
  readonly onUse: (statement: Statement, stands: boolean) => Promise<Answer>
}

/** What stands in *My plan* already and could help here too, so that nothing is written twice. */
export function FromPlan({ offered, isUsed, isFirst, onUse }: Props) {
  const t = useTexts("wishes")
  // Open or closed is the person's own choice after the first drawing.
  const [isOpen] = useState(isFirst)
  if (offered.length === 0) return null
  const used = offered.filter(isUsed)
  const others = offered.filter((one) => !isUsed(one))
  return (
    <>
      {used.length > 0 && (
        <ul class="list">
          {used.map((one) => (
            <Offer key={one.id} statement={one} isUsed onUse={onUse} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <details open={isOpen}>
          <summary>{t("fromPlan", { count: others.length })}</summary>
          <ul class="list">
            {others.map((one) => (
              <Offer key={one.id} statement={one} isUsed={false} onUse={onUse} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

type OfferProps = {
  readonly statement: Statement
  readonly isUsed: boolean
  readonly onUse: Props["onUse"]
}

function Offer({ statement, isUsed, onUse }: OfferProps) {
  const t = useTexts("wishes")
  const inWords = useProblems()
  const [problem, setProblem] = useState<Tellable>()
  const name = shortly(statement.text)
  const use = async () => {
    const answer = await onUse(statement, !isUsed)
    if (!answer.ok) setProblem(answer.problem)
  }
  const said = inWords(problem)
  return (
    <li>
      <p class={isUsed ? "own" : "own offer"} dir="auto">
        {statement.text}
      </p>
      {isUsed && <p class="tag">{t("isFromPlan")}</p>}
      {said !== undefined && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
      <div class={isUsed ? "row" : undefined}>
        <Button
          look={isUsed ? "quiet" : "plain"}
          label={t(isUsed ? "notHereIt" : "useHereIt", { name })}
          onPress={() => void use()}
        >
          {t(isUsed ? "notHere" : "useHere")}
        </Button>
      </div>
    </li>
  )
}

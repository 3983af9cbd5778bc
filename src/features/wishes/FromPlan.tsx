import { memo } from "preact/compat"
import { useState } from "preact/hooks"
import type { Statement } from "../../domain/statement.ts"
import { type Answer, type Tellable, useProblems } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { useSoFar } from "../../ui/so-far.ts"
import { Said } from "./Said.tsx"

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
  const [isOpen, setIsOpen] = useState(isFirst)
  // What was pressed goes to the other list, and the focus goes with it.
  const [moved, setMoved] = useState<string>()
  if (offered.length === 0) return null
  const used = offered.filter(isUsed)
  const others = offered.filter((one) => !isUsed(one))
  const list = (statements: readonly Statement[], areUsed: boolean) => (
    <Offers statements={statements} areUsed={areUsed} moved={moved} onUse={onUse} onMoved={setMoved} />
  )
  return (
    <>
      {used.length > 0 && list(used, true)}
      {others.length > 0 && (
        <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>{t("fromPlan", { count: others.length })}</summary>
          {isOpen && list(others, false)}
        </details>
      )}
    </>
  )
}

type OffersProps = {
  readonly statements: readonly Statement[]
  readonly areUsed: boolean
  readonly moved: string | undefined
  readonly onUse: Props["onUse"]
  readonly onMoved: (id: string) => void
}

function Offers({ statements, areUsed, moved, onUse, onMoved }: OffersProps) {
  const soFar = useSoFar(statements.length)
  return (
    <ul class="list">
      {statements.slice(0, soFar).map((one) => (
        <Offer
          key={one.id}
          statement={one}
          isUsed={areUsed}
          isMoved={one.id === moved}
          onUse={onUse}
          onMoved={onMoved}
        />
      ))}
    </ul>
  )
}

type OfferProps = {
  readonly statement: Statement
  readonly isUsed: boolean
  readonly isMoved: boolean
  readonly onUse: Props["onUse"]
  readonly onMoved: (id: string) => void
}

const Offer = memo(function Offer({ statement, isUsed, isMoved, onUse, onMoved }: OfferProps) {
  const t = useTexts("wishes")
  const inWords = useProblems()
  const [problem, setProblem] = useState<Tellable>()
  const name = shortly(statement.text)
  const button = useFocusWhen<HTMLButtonElement>(isMoved)
  const use = async () => {
    onMoved(statement.id)
    const answer = await onUse(statement, !isUsed)
    if (!answer.ok) setProblem(answer.problem)
  }
  const said = inWords(problem)
  return (
    <li>
      <Said statement={statement} look={isUsed ? "" : "offer"} />
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
          buttonRef={button}
          onPress={() => void use()}
        >
          {t(isUsed ? "notHere" : "useHere")}
        </Button>
      </div>
    </li>
  )
})

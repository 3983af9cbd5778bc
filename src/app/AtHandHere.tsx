import { useMemo, useState } from "preact/hooks"
import { type AtHand, atHand } from "../domain/at-hand.ts"
import type { Kind } from "../domain/kinds.ts"
import { type Answer, useAnswers } from "../i18n/problems.ts"
import { useTexts } from "../i18n/texts.ts"
import { shortly } from "../kit/shortly.ts"
import { Button } from "../ui/Button.tsx"
import { useFocusAfterDelete } from "../ui/focus.ts"
import { useSoFar } from "../ui/so-far.ts"
import { useServices } from "./services.ts"

type Props = {
  readonly kind: Kind
  readonly onUse: (words: string) => Promise<Answer>
}

/** People and places the person wrote down already, to be used in a section with one press. Nothing where there are none. */
export function AtHandHere({ kind, onUse }: Props) {
  const t = useTexts("at-hand")
  const { state } = useServices()
  const statements = state.statements.value
  const people = state.people.value
  const places = state.places.value
  const offers = useMemo(
    () => atHand(kind, { statements, people, places }),
    [kind, statements, people, places],
  )
  const [isOpen, setOpen] = useState(false)
  const summary = useFocusAfterDelete<HTMLElement>(offers.length)
  const { said, hear } = useAnswers()
  if (offers.length === 0) return null
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={summary}>{t("title", { count: offers.length })}</summary>
      {said !== undefined && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
      {isOpen && <Offers offers={offers} onUse={(one) => void hear(onUse(one.words))} />}
    </details>
  )
}

function Offers({
  offers,
  onUse,
}: {
  readonly offers: readonly AtHand[]
  readonly onUse: (one: AtHand) => void
}) {
  const t = useTexts("at-hand")
  const soFar = useSoFar(offers.length)
  return (
    <ul class="list">
      {offers.slice(0, soFar).map((one) => (
        <li key={one.id}>
          <p class="own offer" dir="auto">
            {one.words}
          </p>
          <Button label={t("useIt", { name: shortly(one.name) })} onPress={() => onUse(one)}>
            {t("use")}
          </Button>
        </li>
      ))}
    </ul>
  )
}

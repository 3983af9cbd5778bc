import type { Reworded } from "../../domain/how-far.ts"
import { isShareable } from "../../domain/statement.ts"
import { dateOfInWords } from "../../i18n/moments.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusWhen } from "../../ui/focus.ts"
import { useSomeFirst } from "../../ui/some-first.ts"
import { Own, ThenNow } from "./ThenNow.tsx"

/** Sentences of the plan that say something else than at first, a few at a time. A private one does not go onto paper from here. */
export function FarStatements({ statements }: { readonly statements: readonly Reworded[] }) {
  const t = useTexts("checkins")
  const { shown, focusAt, more } = useSomeFirst(5, 20)
  return (
    <>
      {statements.slice(0, shown).map((one, at) => (
        <Statement key={one.statement.id} reworded={one} takesFocus={at === focusAt} />
      ))}
      {statements.length > shown && (
        <p>
          <Button onPress={more}>{t("far.more")}</Button>
        </p>
      )}
    </>
  )
}

type Props = { readonly reworded: Reworded; readonly takesFocus: boolean }

function Statement({ reworded: { statement, first, until }, takesFocus }: Props) {
  const t = useTexts("checkins")
  const card = useFocusWhen<HTMLDivElement>(takesFocus)
  return (
    <div class={`card said${isShareable(statement) ? "" : " screen-only"}`} ref={card} tabIndex={-1}>
      <h3>{t("far.statement")}</h3>
      <ThenNow
        before={{ when: t("far.until", { day: dateOfInWords(until) }), said: <Own words={first} /> }}
        now={{ when: t("far.now"), said: <Own words={statement.text} /> }}
      />
    </div>
  )
}

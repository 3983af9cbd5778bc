import { takesAtHand } from "../../domain/at-hand.ts"
import { kindsOf } from "../../domain/kinds.ts"
import { ofKind } from "../../domain/statement.ts"
import { ConnectedPage } from "../../features/keep-connected/ConnectedPage.tsx"
import { Reviews } from "../../features/statements/Reviews.tsx"
import { Section } from "../../features/statements/Section.tsx"
import { AtHandHere } from "../AtHandHere.tsx"
import { dueNow } from "../due-now.ts"
import { useServices } from "../services.ts"
import { useStatements } from "../use-statements.ts"
import { WaysBack } from "../WaysBack.tsx"

/** *Keep connected*. */
export function Connected() {
  const { state, today } = useServices()
  const { actions, back } = useStatements()
  const sections = kindsOf("connected").map((kind) => ({
    kind,
    statements: ofKind(state.statements.value, kind),
  }))
  const firstEmpty = sections.find((one) => one.statements.length === 0)
  const here = sections.flatMap((one) => one.statements)
  return (
    <ConnectedPage isEmpty={here.length === 0} waysBack={<WaysBack />}>
      <Reviews due={dueNow(here, today)} onStillTrue={actions.onStillTrue} />
      {sections.map((one) => (
        <Section key={one.kind} {...one} actions={actions} next={one === firstEmpty} back={back}>
          {takesAtHand(one.kind) && (
            <AtHandHere kind={one.kind} onUse={(words) => actions.onAdd(one.kind, words)} />
          )}
        </Section>
      ))}
    </ConnectedPage>
  )
}

import { mayPrint } from "../../domain/whole-plan.ts"
import { ofKind } from "../../domain/statement.ts"
import { BetterPage } from "../../features/better/BetterPage.tsx"
import { Reviews } from "../../features/statements/Reviews.tsx"
import { Section } from "../../features/statements/Section.tsx"
import { dueNow } from "../due-now.ts"
import { useServices } from "../services.ts"
import { useStatements } from "../use-statements.ts"

/** *Something that should be better*. */
export function Better() {
  const { state, today } = useServices()
  const { actions, back } = useStatements()
  const notes = ofKind(state.statements.value, "better")
  return (
    <BetterPage hasNotes={notes.some((one) => mayPrint(one, true))}>
      <Reviews due={dueNow(notes, today)} onStillTrue={actions.onStillTrue} />
      <Section kind="better" statements={notes} actions={actions} next={notes.length === 0} back={back} />
    </BetterPage>
  )
}

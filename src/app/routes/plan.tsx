import { kindsOf } from "../../domain/kinds.ts"
import { ofKind } from "../../domain/statement.ts"
import { PlanPage } from "../../features/plan/PlanPage.tsx"
import { Section } from "../../features/statements/Section.tsx"
import { useServices } from "../services.ts"
import { useStatements } from "../use-statements.ts"

/** *My plan*: strengths first, every kind of the page in the table's order. */
export function Plan() {
  const { state } = useServices()
  const { actions, back } = useStatements()
  const all = state.statements.value
  const sections = kindsOf("plan").map((kind) => ({ kind, statements: ofKind(all, kind) }))
  const firstEmpty = sections.find((one) => one.statements.length === 0)
  return (
    <PlanPage isEmpty={sections.every((one) => one.statements.length === 0)}>
      {sections.map((one) => (
        <Section key={one.kind} {...one} actions={actions} next={one === firstEmpty} back={back} />
      ))}
    </PlanPage>
  )
}

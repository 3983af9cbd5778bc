import { useMemo } from "preact/hooks"
import { type Kind, kindsOf } from "../../domain/kinds.ts"
import { ofKind, type Statement } from "../../domain/statement.ts"
import { PlanPage } from "../../features/plan/PlanPage.tsx"
import { isSameBlock } from "../../features/statements/blocks.ts"
import { Reviews } from "../../features/statements/Reviews.tsx"
import { Section } from "../../features/statements/Section.tsx"
import { useSoFar } from "../../ui/so-far.ts"
import { dueNow } from "../due-now.ts"
import { useServices } from "../services.ts"
import { useStatements } from "../use-statements.ts"

// Beyond this, all sections at once take an old phone longer to draw than a person should wait to be answered.
const isMuch = 100

/** *My plan*: strengths first, every kind of the page in the table's order. */
export function Plan() {
  const { state, today } = useServices()
  const { actions, back } = useStatements()
  const all = state.statements.value
  const listOf = useLists(all)
  const sections = kindsOf("plan").map((kind) => ({ kind, statements: listOf(kind) }))
  const firstEmpty = sections.find((one) => one.statements.length === 0)
  const here = sections.flatMap((one) => one.statements)
  const soFar = useSoFar(sections.length, here.length > isMuch ? 2 : sections.length)
  return (
    <PlanPage isEmpty={here.length === 0}>
      <Reviews due={dueNow(here, today)} onStillTrue={actions.onStillTrue} />
      {sections.slice(0, soFar).map((one) => (
        <Section
          key={one.kind}
          {...one}
          others={othersOf(one.kind, listOf)}
          actions={actions}
          next={one === firstEmpty}
          back={back}
        />
      ))}
    </PlanPage>
  )
}

/** The statements of each kind; the very same list as before where nothing in it changed, so that its section is not drawn again. */
function useLists(all: readonly Statement[]): (kind: Kind) => readonly Statement[] {
  const known = useMemo(() => new Map<Kind, readonly Statement[]>(), [])
  return (kind) => {
    const [was, is] = [known.get(kind), ofKind(all, kind)]
    if (was !== undefined && isSameBlock(was, is)) return was
    known.set(kind, is)
    return is
  }
}

/** The hard things for what would help, and what would help for the hard things. Elsewhere nothing is tied. */
function othersOf(
  kind: Kind,
  listOf: (kind: Kind) => readonly Statement[],
): readonly Statement[] | undefined {
  if (kind === "hardest") return listOf("would-help")
  return kind === "would-help" ? listOf("hardest") : undefined
}

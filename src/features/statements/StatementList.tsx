import type { Statement } from "../../domain/statement.ts"
import { useSoFar } from "../../ui/so-far.ts"
import { type StatementActions, StatementItem } from "./StatementItem.tsx"
import { Kin } from "./Kin.tsx"

type Props = {
  readonly statements: readonly Statement[]
  readonly others: readonly Statement[]
  readonly actions: StatementActions
  /** The statement that just came back, if it stands here. */
  readonly back: string | undefined
}

/** The statements of one section. A long list is drawn a few at a time until it is whole, and redraws only what changed. */
export function StatementList({ statements, others, actions, back }: Props) {
  const soFar = useSoFar(statements.length)
  const isLong = statements.length > 40
  return (
    <Kin.Provider value={statements}>
      <ul class={isLong ? "list long" : "list"} aria-busy={soFar < statements.length ? "true" : undefined}>
        {statements.slice(0, soFar).map((one) => (
          <StatementItem
            key={one.id}
            statement={one}
            others={others}
            actions={actions}
            isBack={one.id === back}
          />
        ))}
      </ul>
    </Kin.Provider>
  )
}

import { memo } from "preact/compat"
import { useLayoutEffect, useMemo, useRef } from "preact/hooks"
import type { Statement } from "../../domain/statement.ts"
import { useSoFar } from "../../ui/so-far.ts"
import { anchorOf } from "./anchor.ts"
import { inBlocks, isSameBlock } from "./blocks.ts"
import { ListOrder } from "../../ui/list-order.ts"
import { type StatementActions, StatementItem } from "./StatementItem.tsx"

type Props = {
  readonly statements: readonly Statement[]
  readonly others: readonly Statement[]
  readonly actions: StatementActions
  /** The statement that just came back, if it stands here. */
  readonly back: string | undefined
}

// A page holds ten and more lists, which all begin at once.
const slice = 8

/** The statements of one section. A long list is drawn a few at a time until it is whole, and redraws only what changed. */
export function StatementList({ statements, others, actions, back }: Props) {
  const soFar = useSoFar(statements.length, slice)
  const known = useMemo(() => new Map<string, number>(), [])
  const blocks = inBlocks(statements.slice(0, soFar), known)
  const noteFocus = useHeldFocus(statements, known)
  return (
    <ListOrder.Provider value={statements}>
      <div role="list" aria-busy={soFar < statements.length ? "true" : undefined} onFocusIn={noteFocus}>
        {blocks.map((block, at) => (
          // A block is named by its place, which it keeps.
          <Block
            key={at}
            statements={block}
            isOneOfMany={blocks.length > 1}
            others={others}
            actions={actions}
            back={back}
          />
        ))}
      </div>
    </ListOrder.Provider>
  )
}

// A block far from the screen costs nothing to lay out, and is still found, printed and read aloud. For who listens, all is one list.
const Block = memo(
  ({ statements, isOneOfMany, others, actions, back }: Props & { readonly isOneOfMany: boolean }) => (
    <ul role="presentation" class={isOneOfMany ? "list block" : "list"}>
      {statements.map((one) => (
        <StatementItem
          key={one.id}
          statement={one}
          others={others}
          actions={actions}
          isBack={one.id === back}
        />
      ))}
    </ul>
  ),
  (was, is) =>
    was.isOneOfMany === is.isOneOfMany &&
    was.others === is.others &&
    was.actions === is.actions &&
    (was.back === is.back || !is.statements.some(({ id }) => id === was.back || id === is.back)) &&
    isSameBlock(was.statements, is.statements),
)

/** What moves from one block to the next is drawn anew, and the browser lets go of the focus: it belongs back on its words. */
function useHeldFocus(
  statements: readonly Statement[],
  known: ReadonlyMap<string, number>,
): (event: FocusEvent) => void {
  const held = useRef<{ readonly statement: Statement; readonly block: number | undefined }>(undefined)
  useLayoutEffect(() => {
    if (held.current === undefined || document.activeElement !== document.body) return
    const { statement, block } = held.current
    if (known.get(statement.id) !== block) document.getElementById(anchorOf(statement))?.focus()
  })
  return ({ target }) => {
    const item = target instanceof Element ? target.closest("li") : null
    const words = item?.querySelector(".own")?.id
    const statement = statements.find((one) => anchorOf(one) === words)
    held.current = statement && { statement, block: known.get(statement.id) }
  }
}

import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import { type Kind, rowOf } from "../../domain/kinds.ts"
import type { Statement } from "../../domain/statement.ts"
import { kindWords } from "../../i18n/kind-words.ts"
import { useTexts } from "../../i18n/texts.ts"
import { useFocusAfterDelete } from "../../ui/focus.ts"
import { Fold } from "../../ui/Fold.tsx"
import { Idea } from "../../ui/Idea.tsx"
import { type AddActions, AddStatement, type Begin } from "./AddStatement.tsx"
import type { StatementActions } from "./StatementItem.tsx"
import { StatementList } from "./StatementList.tsx"

export type SectionActions = StatementActions & AddActions
type Props = {
  readonly kind: Kind
  /** The person's own statements of this kind, in their order. */
  readonly statements: readonly Statement[]
  readonly actions: SectionActions
  /** What its statements can be tied to: the hard things for what would help, and the other way round. */
  readonly others?: readonly Statement[] | undefined
  readonly level?: 2 | 3 | 4
  /** Where a link on the page leads to. */
  readonly anchor?: string
  readonly note?: string | undefined
  /** Its button is the one thing to do next on the page. */
  readonly next?: boolean
  /** The statement that just came back, if it stands here. */
  readonly back?: string | undefined
  /** What else stands in this section, between the statements and the button; then it is not empty. */
  readonly children?: ComponentChildren
  readonly hasOthers?: boolean
  /** Opens the form from elsewhere on the page, with words to begin with. */
  readonly begin?: Begin | undefined
}

// The same each time, so that no statement is drawn again for it.
const nothing: readonly Statement[] = []

/** One section of *My plan* or *When I'm not well*: what it is for, what the person said, and a place to say more. */
export function Section({
  kind,
  statements,
  actions,
  others = nothing,
  level = 2,
  anchor,
  note,
  next = false,
  back,
  children,
  hasOthers = false,
  begin,
}: Props) {
  const t = useTexts("statements")
  const made = useId()
  const id = anchor ?? made
  const heading = useFocusAfterDelete(statements.length)
  const Heading = `h${level}` as const
  const { most } = rowOf(kind)
  const isEmpty = statements.length === 0 && !hasOthers
  const isFull = most !== undefined && statements.length >= most
  return (
    <Fold
      labelledBy={id}
      heading={
        <Heading id={id} ref={heading} tabIndex={-1}>
          {kindWords(`${kind}.title`)}
        </Heading>
      }
      opensFirst={next}
      opensNow={begin !== undefined}
    >
      <Idea picture={kind} look="soft">
        {kindWords(`${kind}.why`)}
      </Idea>
      {note !== undefined && <p class="tag">{note}</p>}
      {isEmpty && <p class="example">{t("example", { example: kindWords(`${kind}.example`) })}</p>}
      {statements.length > 0 && (
        <StatementList statements={statements} others={others} actions={actions} back={back} />
      )}
      {children}
      {isFull ? (
        <p class="soft">{t("full", { most })}</p>
      ) : (
        <AddStatement kind={kind} next={next} onAdd={actions.onAdd} others={others} begin={begin} />
      )}
    </Fold>
  )
}

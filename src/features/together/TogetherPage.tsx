import { useState } from "preact/hooks"
import type { Kind } from "../../domain/kinds.ts"
import type { Statement } from "../../domain/statement.ts"
import { askedTogether, type Beside, hasRoom, type Part, seenTogether } from "../../domain/together.ts"
import type { Answer } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Begin } from "./Begin.tsx"
import { LookOver } from "./LookOver.tsx"
import { Question } from "./Question.tsx"
import "../../ui/together.css"

export type TogetherActions = {
  /** Keeps a person's own words, and that somebody was beside them; answers what was kept. */
  readonly onKeep: (
    kind: Kind,
    typed: string,
    author: Beside,
    then: (kept: Statement) => void,
  ) => Promise<Answer>
  readonly onReword: (statement: Statement, typed: string) => Promise<Answer>
  readonly onTakeAway: (statement: Statement) => Promise<Answer>
  readonly onDone: () => void
}
type Props = { readonly statements: readonly Statement[]; readonly actions: TogetherActions }
type Session = {
  readonly beside: Beside
  readonly kinds: readonly Kind[]
  readonly at: number
  readonly written: readonly string[]
}

/** Filled in with somebody beside the person: bigger, one question at a time. The session is in memory alone, and ends with the page. */
export function TogetherPage({ statements, actions }: Props) {
  const shell = useTexts("shell")
  const [session, setSession] = useState<Session>()
  const begin = (beside: Beside, part: Part) =>
    setSession({ beside, kinds: askedTogether(part), at: 0, written: [] })
  const goTo = (at: number) => setSession((now) => now && { ...now, at })
  const wrote = ({ id }: Statement) => setSession((now) => now && { ...now, written: [...now.written, id] })
  return (
    <div class="together">
      <h1>{shell("titles.together")}</h1>
      {session === undefined ? <Begin onBegin={begin} /> : inside(session)}
    </div>
  )

  function inside({ beside, kinds, at, written }: Session) {
    const kind = kinds[at]
    if (kind === undefined)
      return (
        <LookOver
          written={statements.filter((one) => written.includes(one.id))}
          onReword={actions.onReword}
          onTakeAway={actions.onTakeAway}
          onDone={actions.onDone}
        />
      )
    return (
      <Question
        key={kind}
        kind={kind}
        place={{ n: at + 1, of: kinds.length }}
        soFar={seenTogether(statements, kind)}
        hasRoom={hasRoom(statements, kind)}
        onKeep={(typed) => actions.onKeep(kind, typed, beside, wrote)}
        onNext={() => goTo(at + 1)}
        onBefore={at === 0 ? undefined : () => goTo(at - 1)}
        onStop={() => goTo(kinds.length)}
      />
    )
  }
}

import { useMemo, useState } from "preact/hooks"
import { withDetails } from "../domain/details.ts"
import { stillTrue } from "../domain/review.ts"
import { bringBack, inStage, move, newStatement, ofKind, reword, Statement } from "../domain/statement.ts"
import type { SectionActions } from "../features/statements/Section.tsx"
import type { Answer } from "../i18n/problems.ts"
import { dateInWords } from "../i18n/moments.ts"
import { loadTexts, textsOf } from "../i18n/texts.ts"
import { addDays } from "../kit/day.ts"
import { DAY } from "../kit/instant.ts"
import { ok } from "../kit/result.ts"
import { drop, keep } from "../vault/stores/list.ts"
import { keepRewritten } from "./rewriting.ts"
import { type Services, useServices } from "./services.ts"

export type Statements = {
  readonly actions: SectionActions & {
    /** Uses something of *My plan* in *When I'm not well* too, or no more. */
    readonly onUse: (statement: Statement, stands: boolean) => Promise<Answer>
    /** Looked at again, and still as it was: it is asked again as long after. */
    readonly onStillTrue: (statement: Statement) => Promise<Answer>
  }
  /** The statement that was deleted and just came back. */
  readonly back: string | undefined
}

/** What the pages of statements can do: a rule, then one durable action, then a word about it. */
export function useStatements(): Statements {
  const services = useServices()
  const [back, setBack] = useState<string>()
  const actions = useMemo(() => statementActions(services, setBack), [services])
  return { actions, back }
}

function statementActions(
  { state, now, today, newId }: Services,
  cameBack: (id: string) => void,
): Statements["actions"] {
  const t = textsOf("statements")
  const shell = textsOf("shell")
  const store = (things: readonly Statement[], words: string): Promise<Answer> =>
    state.act(
      things.map((one) => keep("statements", one)),
      words,
    )
  const saved = (thing: Statement) => store([thing], shell("saved"))
  /** Keeps what a form made of the statement it was opened with; where another window changed that since, both. */
  const rewritten = (base: Statement, made: Statement): Promise<Answer> =>
    keepRewritten(state, { store: "statements", shape: Statement }, base, made, shell("saved"))
  const putBack = async (statement: Statement): Promise<void> => {
    const done = await store([statement], t("isBack"))
    if (done.ok) cameBack(statement.id)
    else
      state.say({
        words: textsOf("problems")(done.problem.kind),
        action: { words: shell("tryAgain"), onPress: () => void putBack(statement) },
      })
  }
  return {
    async onAdd(kind, typed, about = null) {
      const made = newStatement(kind, typed, state.statements.peek(), { now: now(), newId })
      return made.ok ? await saved({ ...made.value, about }) : made
    },
    async onReword(statement, typed) {
      const made = reword(statement, typed, now())
      return made.ok ? await rewritten(statement, made.value) : made
    },
    async onDetails(statement, typed) {
      const made = withDetails(statement, typed, { now: now(), today: today() })
      return made.ok ? await rewritten(statement, made.value) : made
    },
    onBringBack: (statement, was) => saved(bringBack(statement, was, now())),
    async onStillTrue(statement) {
      await loadTexts("details")
      const days = Math.floor((now() - statement.changedAt) / DAY)
      const made = stillTrue(statement, { now: now(), today: today(), changedOn: addDays(today(), -days) })
      return await store([made], textsOf("details")("due.next", { day: dateInWords(made.reviewBy) }))
    },
    async onMove(statement, by) {
      const all = state.statements.peek()
      const changed = move(all, statement.id, by)
      if (changed.length === 0) return ok(undefined)
      const kin = ofKind(all, statement.kind)
      const place = kin.findIndex((one) => one.id === statement.id) + 1 + by
      return await store(changed, t("movedTo", { place, of: kin.length }))
    },
    onPrivacy: (statement, privacy) => saved({ ...statement, privacy, changedAt: now() }),
    async onDelete(statement) {
      const done = await state.act([drop("statements", statement.id)])
      if (done.ok)
        state.say({
          words: t("deleted"),
          action: { words: shell("undo"), onPress: () => void putBack(statement) },
        })
      return done
    },
    onUse: (statement, stands) =>
      store(
        [inStage(statement, "not-well", stands, now())],
        textsOf("wishes")(stands ? "nowHere" : "notHereNow"),
      ),
  }
}

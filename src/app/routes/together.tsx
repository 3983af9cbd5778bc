import { useMemo } from "preact/hooks"
import { newStatement, reword } from "../../domain/statement.ts"
import { TogetherPage, type TogetherActions } from "../../features/together/TogetherPage.tsx"
import { textsOf } from "../../i18n/texts.ts"
import { useGo } from "../../router/RouterProvider.tsx"
import { drop, keep } from "../../vault/stores/list.ts"
import { type Services, useServices } from "../services.ts"

/** *Together*: the plan filled in with somebody beside the person. Leaving the page ends it. */
export function Together() {
  const services = useServices()
  const go = useGo()
  const actions = useMemo(() => togetherActions(services, () => go("/plan")), [services])
  return <TogetherPage statements={services.state.statements.value} actions={actions} />
}

function togetherActions({ state, now, newId }: Services, onDone: () => void): TogetherActions {
  const saved = () => state.say({ words: textsOf("shell")("saved") })
  return {
    async onKeep(kind, typed, author, then) {
      const made = newStatement(kind, typed, state.statements.peek(), { now: now(), newId })
      if (!made.ok) return made
      const kept = { ...made.value, author }
      const done = await state.act([keep("statements", kept)])
      if (!done.ok) return done
      saved()
      then(kept)
      return done
    },
    async onReword(statement, typed) {
      const made = reword(statement, typed, now())
      if (!made.ok) return made
      const done = await state.act([keep("statements", made.value)])
      if (done.ok) saved()
      return done
    },
    async onTakeAway(statement) {
      const done = await state.act([drop("statements", statement.id)])
      const putBack = async () => {
        const back = await state.act([keep("statements", statement)])
        if (back.ok) saved()
        else state.say({ words: textsOf("problems")(back.problem.kind) })
      }
      if (done.ok)
        state.say({
          words: textsOf("together")("isGone"),
          action: { words: textsOf("shell")("undo"), onPress: () => void putBack() },
        })
      return done
    },
    onDone,
  }
}

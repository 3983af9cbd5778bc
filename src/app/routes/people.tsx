import { useMemo, useState } from "preact/hooks"
import { inOrder, movePerson, newPerson, type Person, rewrite } from "../../domain/person.ts"
import { type PeopleActions, PeoplePage } from "../../features/people/PeoplePage.tsx"
import type { Answer } from "../../i18n/problems.ts"
import { textsOf } from "../../i18n/texts.ts"
import { ok } from "../../kit/result.ts"
import { drop, keep } from "../../vault/stores/list.ts"
import { type Services, useServices } from "../services.ts"

/** *My people*. */
export function People() {
  const services = useServices()
  const [back, setBack] = useState<string>()
  const actions = useMemo(() => peopleActions(services, setBack), [services])
  return <PeoplePage people={inOrder(services.state.people.value)} actions={actions} back={back} />
}

function peopleActions(
  { state, now, today, newId }: Services,
  cameBack: (id: string) => void,
): PeopleActions {
  const t = textsOf("people")
  const shell = textsOf("shell")
  const store = async (people: readonly Person[], words: string): Promise<Answer> => {
    const done = await state.act(people.map((one) => keep("people", one)))
    if (done.ok) state.say({ words })
    return done
  }
  const putBack = async (person: Person): Promise<void> => {
    const done = await store([person], t("isBack"))
    if (done.ok) cameBack(person.id)
    else
      state.say({
        words: textsOf("problems")(done.problem.kind),
        action: { words: shell("tryAgain"), onPress: () => void putBack(person) },
      })
  }
  return {
    async onAdd(typed) {
      const made = newPerson(typed, state.people.peek(), { now: now(), today: today(), newId })
      return made.ok ? await store([made.value], shell("saved")) : made
    },
    async onChange(person, typed) {
      const made = rewrite(person, typed, { now: now(), today: today() })
      return made.ok ? await store([made.value], shell("saved")) : made
    },
    async onMove(person, by) {
      const all = state.people.peek()
      const changed = movePerson(all, person.id, by)
      if (changed.length === 0) return ok(undefined)
      const place = inOrder(all).findIndex((one) => one.id === person.id) + 1 + by
      return await store(changed, t("movedTo", { place, of: all.length }))
    },
    async onDelete(person) {
      const done = await state.act([drop("people", person.id)])
      if (done.ok)
        state.say({
          words: t("deleted"),
          action: { words: shell("undo"), onPress: () => void putBack(person) },
        })
      return done
    },
  }
}

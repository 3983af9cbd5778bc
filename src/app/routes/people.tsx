import { useMemo, useState } from "preact/hooks"
import { hasContacts, pickContact } from "../../device/contacts.ts"
import { stillRight } from "../../domain/checked.ts"
import { inOrder, movePerson, newPerson, Person, rewrite } from "../../domain/person.ts"
import { type PeopleActions, PeoplePage } from "../../features/people/PeoplePage.tsx"
import { textsOf } from "../../i18n/texts.ts"
import { ok } from "../../kit/result.ts"
import { BesideEach } from "../../ui/Beside.tsx"
import { keptList } from "../kept-list.ts"
import { type Services, useServices } from "../services.ts"
import { useTied } from "../use-tied.tsx"

/** *My people*. */
export function People() {
  const services = useServices()
  const [back, setBack] = useState<string>()
  const actions = useMemo(() => peopleActions(services, setBack), [services])
  return (
    <BesideEach.Provider value={useTied()}>
      <PeoplePage
        people={services.state.people.value}
        today={services.today()}
        actions={actions}
        back={back}
      />
    </BesideEach.Provider>
  )
}

function peopleActions(services: Services, cameBack: (id: string) => void): PeopleActions {
  const { state, now, today, newId } = services
  const t = textsOf("people")
  const saved = textsOf("shell")("saved")
  const words = { deleted: t("deleted"), isBack: t("isBack") }
  const list = keptList<Person>(services, "people", Person, words, cameBack)
  return {
    async onAdd(typed) {
      const made = newPerson(typed, state.people.peek(), { now: now(), today: today(), newId })
      return made.ok ? await list.keep([made.value], saved) : made
    },
    async onChange(person, typed) {
      const made = rewrite(person, typed, { now: now(), today: today() })
      return made.ok ? await list.rewrite(person, made.value, saved) : made
    },
    async onMove(person, by) {
      const all = state.people.peek()
      const changed = movePerson(all, person.id, by)
      if (changed.length === 0) return ok(undefined)
      const place = inOrder(all).findIndex((one) => one.id === person.id) + 1 + by
      return await list.keep(changed, t("movedTo", { place, of: all.length }))
    },
    onStillRight: (person) => list.keep([stillRight(person, today(), now())], saved),
    onDelete: list.remove,
    ...(hasContacts() && { onPick: pickContact }),
  }
}

import { useMemo } from "preact/hooks"
import { circleOf } from "../../domain/circle.ts"
import { type OnCircle, onCircle, type Person } from "../../domain/person.ts"
import { CirclePage } from "../../features/circle/CirclePage.tsx"
import { textsOf } from "../../i18n/texts.ts"
import { keep } from "../../vault/stores/list.ts"
import { type Services, useServices } from "../services.ts"

/** *My circle*. */
export function Circle() {
  const services = useServices()
  const onPlace = useMemo(() => placing(services), [services])
  return <CirclePage circle={circleOf(services.state.people.value)} onPlace={onPlace} />
}

const placing =
  ({ state, now }: Services) =>
  async (person: Person, typed: OnCircle) => {
    const made = onCircle(person, typed, now())
    if (!made.ok) return made
    const done = await state.act([keep("people", made.value)])
    if (done.ok) state.say({ words: textsOf("shell")("saved") })
    return done
  }

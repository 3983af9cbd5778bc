import { useEffect } from "preact/hooks"
import { BothTexts } from "../features/both/BothTexts.tsx"
import { textsOf } from "../i18n/texts.ts"
import { choose, waitingIn } from "./both-kept.ts"
import { moreShelves } from "./more-shelves.ts"
import { useServices } from "./services.ts"

/** What two windows wrote, above whatever page stands there, until the person chose. */
export function BothHere() {
  const { state, now } = useServices()
  const shelves = moreShelves(state)
  useEffect(() => {
    void shelves.goals.bring()
    void shelves.skills.bring()
  }, [shelves])
  if (!shelves.goals.isRead.value || !shelves.skills.isRead.value) return null
  const things = {
    statements: state.statements.value,
    people: state.people.value,
    places: state.places.value,
    goals: shelves.goals.things.value,
    skills: shelves.skills.things.value,
  }
  const waiting = waitingIn(state.both.value, (store) => things[store])
  if (waiting.length === 0) return null
  return (
    <BothTexts
      texts={waiting.map(({ both, clash, there, choices }) => ({
        key: [both.id, ...clash.path, clash.mine].join(" "),
        there,
        mine: clash.mine,
        choices,
      }))}
      onChoose={async (at, choice) => {
        const one = waiting[at]
        if (one === undefined) throw new Error("a choice between texts that are not there")
        const done = await choose(state, one, choice, now())
        if (done.ok) state.say({ words: textsOf("both")("chosen") })
        return done
      }}
    />
  )
}

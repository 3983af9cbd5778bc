import { useEffect, useState } from "preact/hooks"
import { type Entry, indexed } from "../../features/find/find.ts"
import { FindPage } from "../../features/find/FindPage.tsx"
import type { Kept } from "../../features/find/kept.ts"
import { useMoreShelves } from "../more-shelves.ts"
import { useServices } from "../services.ts"
import type { State } from "../state.ts"

// What was looked for when a result was followed, until the person comes back to it. In memory alone, for these things alone.
const followed = new WeakMap<State, string>()

/** *Find*: looks through everything on this device. Nothing is sent, and nothing is kept of what was looked for. */
export function Find() {
  const { state } = useServices()
  const { goals, ratings, skills, areRead } = useMoreShelves("goals", "ratings", "skills")
  const [start] = useState(() => followed.get(state) ?? "")
  useEffect(() => void followed.delete(state), [state])
  const entries = useEntries(
    {
      me: state.me.value,
      statements: state.statements.value,
      people: state.people.value,
      places: state.places.value,
      goals: goals.things.value,
      ratings: ratings.things.value,
      skills: skills.things.value,
      bookings: state.bookings.value,
      shares: state.shares.value,
    },
    areRead,
  )
  return <FindPage entries={entries} start={start} onFollow={(asked) => followed.set(state, asked)} />
}

/** Everything made ready to look through, and again as it changes; `undefined` until it first is. */
function useEntries(kept: Kept, areRead: boolean): readonly Entry[] | undefined {
  const [entries, setEntries] = useState<readonly Entry[]>()
  useEffect(() => {
    if (!areRead) return undefined
    let isWanted = true
    void indexed(kept).then((made) => isWanted && setEntries(made))
    return () => {
      isWanted = false
    }
  }, [areRead, ...Object.values(kept)])
  return entries
}

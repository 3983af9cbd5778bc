import { useRef, useState } from "preact/hooks"
import type { Goal } from "../../domain/goal.ts"
import { nameOfThing, type Rated } from "../../domain/look-back.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { useFocusAfterDelete } from "../../ui/focus.ts"
import { Select } from "../../ui/Select.tsx"
import { useThingName } from "./answer-words.tsx"
import { OneThing } from "./OneThing.tsx"
import type { SaidActions } from "./SaidRow.tsx"

type Props = {
  readonly things: readonly Rated[]
  readonly goals: readonly Goal[]
  readonly today: Day
  /** The thing something was just said about, by its name: it is looked at, until another is chosen. */
  readonly just: string
  readonly actions: SaidActions
  readonly back: string | undefined
}

/** What was said before: one thing at a time, each in dots and words of its own. */
export function LookBack({ things, goals, today, just, actions, back }: Props) {
  const t = useTexts("checkins")
  const nameOf = useThingName(goals)
  const [chosen, setChosen] = useState<{ readonly name: string; readonly after: string }>()
  const heading = useFocusAfterDelete(things.reduce((sum, one) => sum + one.ratings.length, 0))
  const wanted = chosen !== undefined && chosen.after === just ? chosen.name : just
  const last = useRef<string>(undefined)
  const named = (name: string | undefined) => things.find((one) => nameOfThing(one.about) === name)
  // What was only just said of something new is on its way: until then one looks at what one looked at.
  const shown = named(wanted) ?? named(last.current) ?? things[0]
  if (shown === undefined) return null
  last.current = nameOfThing(shown.about)
  return (
    <section aria-labelledby="looking-back">
      <h2 class="group" id="looking-back" ref={heading} tabIndex={-1}>
        {t("back.title")}
      </h2>
      {things.length > 1 && (
        <div class="screen-only">
          <Select
            label={t("back.what")}
            options={things.map((one) => ({ value: nameOfThing(one.about), label: nameOf(one.about) }))}
            value={nameOfThing(shown.about)}
            onChoose={(name) => setChosen({ name, after: just })}
          />
        </div>
      )}
      <OneThing
        key={nameOfThing(shown.about)}
        thing={shown}
        name={nameOf(shown.about)}
        today={today}
        actions={actions}
        back={back}
      />
    </section>
  )
}

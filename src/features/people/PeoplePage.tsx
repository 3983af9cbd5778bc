import { useState } from "preact/hooks"
import { needsChecking } from "../../domain/checked.ts"
import { inOrder, type Person, type PersonTyped } from "../../domain/person.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Link } from "../../router/Link.tsx"
import { Bench } from "../../ui/drawings.tsx"
import { useFocusAfterDelete } from "../../ui/focus.ts"
import { OpenForm } from "../../ui/OpenForm.tsx"
import { PeopleList } from "./PeopleList.tsx"
import { type PersonAnswer, PersonForm, type PickContact } from "./PersonForm.tsx"
import type { PersonActions } from "./PersonItem.tsx"
import { ShowChoice } from "./ShowChoice.tsx"
import { type Show, showing, shows } from "./showing.ts"
import "../../ui/people.css"

export type PeopleActions = PersonActions & {
  readonly onAdd: (typed: PersonTyped) => Promise<PersonAnswer>
  /** Lets the person choose somebody from the phone's contacts, where the browser can. */
  readonly onPick?: PickContact
}
type Props = {
  readonly people: readonly Person[]
  readonly today: Day
  readonly actions: PeopleActions
  /** Somebody who was deleted and just came back. */
  readonly back: string | undefined
}

/** So many fit on a screen or two; more than that are easier to look through by a question. */
const manyPeople = 6

/** *My people*: who I can turn to, how, and who is not to be told. */
export function PeoplePage({ people, today, actions, back }: Props) {
  const t = useTexts("people")
  const shell = useTexts("shell")
  const [show, setShow] = useState<Show>("all")
  const isMany = people.length > manyPeople
  const shown = showing(people, isMany ? show : "all", today)
  const asked = shows.filter((one) => one === show || showing(people, one, today).length > 0)
  const heading = useFocusAfterDelete(shown.length)
  const isOld = (one: Person) => needsChecking(one, today)
  const old = people.filter(isOld).length
  const isEmpty = people.length === 0
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {shell("titles.people")}
      </h1>
      {isEmpty && <Bench />}
      <p class="lead">{t("lead")}</p>
      {isEmpty && <p class="example">{t("example")}</p>}
      {old > 0 && <p class="soft screen-only">{t("nudge", { count: old })}</p>}
      {!isEmpty && <Ways />}
      {isMany && <ShowChoice shows={asked} show={show} onShow={setShow} />}
      {!isEmpty && (
        <PeopleList
          key={show}
          people={inOrder(people)}
          shown={shown}
          isOld={isOld}
          actions={actions}
          back={back}
        />
      )}
      {!isEmpty && shown.length === 0 && <p>{t("show.nobody")}</p>}
      <OpenForm words={t(isEmpty ? "addFirst" : "add")} isNext={isEmpty}>
        {(onDone) => <PersonForm onSave={actions.onAdd} onDone={onDone} onPick={actions.onPick} />}
      </OpenForm>
      {isEmpty && <Ways />}
    </>
  )
}

function Ways() {
  const shell = useTexts("shell")
  return (
    <p class="row screen-only">
      <Link class="button quiet" to="/circle">
        {shell("titles.circle")}
      </Link>
      <Link class="button quiet" to="/places">
        {shell("titles.places")}
      </Link>
    </p>
  )
}

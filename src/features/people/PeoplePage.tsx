import { useState } from "preact/hooks"
import type { Person, PersonTyped } from "../../domain/person.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusAfterDelete, useFocusBack } from "../../ui/focus.ts"
import { Bench } from "../../ui/drawings.tsx"
import { type PersonAnswer, PersonForm } from "./PersonForm.tsx"
import { type PersonActions, PersonItem } from "./PersonItem.tsx"

export type PeopleActions = PersonActions & {
  readonly onAdd: (typed: PersonTyped) => Promise<PersonAnswer>
}
type Props = {
  /** In the person's own order. */
  readonly people: readonly Person[]
  readonly actions: PeopleActions
  /** Somebody who was deleted and just came back. */
  readonly back: string | undefined
}

/** *My people*: who I can turn to, how, and who is not to be told. */
export function PeoplePage({ people, actions, back }: Props) {
  const t = useTexts("people")
  const shell = useTexts("shell")
  const heading = useFocusAfterDelete(people.length)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {shell("titles.people")}
      </h1>
      <p class="lead">{t("lead")}</p>
      {people.length === 0 && <Bench />}
      {people.length === 0 && <p class="example">{t("example")}</p>}
      {people.length > 0 && (
        <ul class="cards">
          {people.map((one, at) => (
            <PersonItem
              key={one.id}
              person={one}
              place={at + 1}
              of={people.length}
              actions={actions}
              isBack={one.id === back}
            />
          ))}
        </ul>
      )}
      <AddPerson isFirst={people.length === 0} onAdd={actions.onAdd} />
    </>
  )
}

type AddProps = { readonly isFirst: boolean; readonly onAdd: PeopleActions["onAdd"] }

function AddPerson({ isFirst, onAdd }: AddProps) {
  const t = useTexts("people")
  const [open, setOpen] = useState(false)
  const button = useFocusBack(open)
  if (!open)
    return (
      <Button look={isFirst ? "next" : "plain"} buttonRef={button} onPress={() => setOpen(true)}>
        {t(isFirst ? "addFirst" : "add")}
      </Button>
    )
  return (
    <div class="card">
      <PersonForm onSave={onAdd} onDone={() => setOpen(false)} />
    </div>
  )
}

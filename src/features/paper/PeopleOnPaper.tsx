import { inOrder, type Person } from "../../domain/person.ts"
import { useTexts } from "../../i18n/texts.ts"
import { useReach } from "./use-blocks.tsx"

/** People as contacts; those who are not to be told are names on a list of their own, and nothing more. */
export function PeopleOnPaper({ people }: { readonly people: readonly Person[] }) {
  const t = useTexts("paper")
  const contacts = inOrder(people).filter((one) => !one.notToBeTold)
  const names = inOrder(people).filter((one) => one.notToBeTold)
  return (
    <>
      {contacts.length > 0 && (
        <section class="chapter">
          <h3>{t("chapters.people")}</h3>
          {contacts.map((person) => (
            <Contact key={person.id} person={person} />
          ))}
        </section>
      )}
      {names.length > 0 && (
        <section class="chapter">
          <h3>{t("chapters.notToTell")}</h3>
          <ul>
            {names.map((one) => (
              <li class="sheet-item sheet-own" dir="auto" key={one.id}>
                {one.name}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Contact({ person }: { readonly person: Person }) {
  const t = useTexts("paper")
  const words = useTexts("people")
  const reach = useReach()
  const lines = [
    ...reach(person),
    person.email,
    ...person.roles.map((role) => words(`roles.${role}`)),
    person.give === "" ? "" : t("said.give", { words: person.give }),
    person.get === "" ? "" : t("said.get", { words: person.get }),
  ]
  return (
    <div class="sheet-item">
      <p class="sheet-own" dir="auto">
        {person.name}
      </p>
      {lines
        .filter((line) => line !== "")
        .map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
    </div>
  )
}

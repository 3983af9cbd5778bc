import { Link } from "../../router/Link.tsx"
import type { Person } from "../../domain/person.ts"
import { useTexts } from "../../i18n/texts.ts"

type Props = { readonly people: readonly Person[]; readonly words: "toTell" | "notToTell" }

/** People the person wrote down elsewhere who belong in this section, so that they need not be written again. */
export function PeopleHere({ people, words }: Props) {
  const t = useTexts("wishes")
  return (
    <>
      {people.length > 0 && <p class="soft">{t(`people.${words}`)}</p>}
      {people.length > 0 && (
        <ul class="list">
          {people.map((one) => (
            <li key={one.id}>
              <p class="own" dir="auto">
                {one.name}
              </p>
              {words === "toTell" && one.mayKnow !== "" && (
                <p dir="auto">{t("people.mayKnow", { words: one.mayKnow })}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to="/people">{t(people.length > 0 ? "people.change" : "people.add")}</Link>
      </p>
    </>
  )
}

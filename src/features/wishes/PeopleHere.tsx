import { memo } from "preact/compat"
import type { Person } from "../../domain/person.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"

type Props = {
  /** People the person wrote down elsewhere who belong in this section. */
  readonly people: readonly Person[]
  /** People of the other list whom the words of this section name. */
  readonly named: readonly Person[]
  readonly words: "toTell" | "notToTell"
}

/** People who belong in this section, so that they need not be written again; and who stands on both sides, kindly asked about. */
export function PeopleHere({ people, named, words }: Props) {
  const t = useTexts("wishes")
  return (
    <>
      {named.map((one) => (
        <p class="sounds" key={one.id}>
          {t(words === "toTell" ? "people.isNotToBeTold" : "people.isToTell", { name: one.name })}
        </p>
      ))}
      {people.length > 0 && <p class="soft">{t(`people.${words}`)}</p>}
      {people.length > 0 && <Names people={people} words={words} />}
      <p>
        <Link to="/people">{t(people.length + named.length > 0 ? "people.change" : "people.add")}</Link>
      </p>
    </>
  )
}

const Names = memo(function Names({ people, words }: Omit<Props, "named">) {
  const t = useTexts("wishes")
  return (
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
  )
})

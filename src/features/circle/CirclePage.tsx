import { useCallback, useState } from "preact/hooks"
import { type Circle, couldSeeMore } from "../../domain/circle.ts"
import type { OnCircle, Person } from "../../domain/person.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { Bench } from "../../ui/drawings.tsx"
import type { CircleAnswer } from "./CircleForm.tsx"
import { Names } from "./Names.tsx"
import { People } from "./People.tsx"
import { Rings } from "./Rings.tsx"
import "../../ui/circle.css"
import "../../ui/people.css"

type Props = {
  readonly circle: Circle
  readonly onPlace: (person: Person, typed: OnCircle) => Promise<CircleAnswer>
}

/** *My circle*: who is how near, what I give and get, who I could see more of. The picture is the list. */
export function CirclePage({ circle, onPlace }: Props) {
  const t = useTexts("circle")
  const shell = useTexts("shell")
  const [placed, setPlaced] = useState<string>()
  const { rings, notYet, notToTell } = circle
  const mine = [...Object.values(rings).flat(), ...notYet]
  const more = couldSeeMore(mine)
  const isEmpty = mine.length === 0
  const place = useCallback(
    async (person: Person, typed: OnCircle) => {
      // Whoever is put in another ring is drawn anew there, and the focus goes with them.
      setPlaced(person.id)
      return await onPlace(person, typed)
    },
    [onPlace],
  )
  const item = { placed, onPlace: place }
  return (
    <>
      <h1>{shell("titles.circle")}</h1>
      {isEmpty && <Bench />}
      <p class="lead">{t("lead")}</p>
      {isEmpty && <p class="example">{t("example")}</p>}
      {!isEmpty && <p class="soft screen-only">{t("how")}</p>}
      {!isEmpty && <Rings rings={rings} item={item} />}
      {more.length > 0 && <Names title={t("seeMore")} people={more} />}
      {notYet.length > 0 && (
        <section aria-labelledby="not-yet">
          <h2 class="part" id="not-yet">
            {t("notYet")}
          </h2>
          <ul class="around">
            <People people={notYet} item={item} />
          </ul>
        </section>
      )}
      {notToTell.length > 0 && <Names title={t("notToTell")} hint={t("notToTellHint")} people={notToTell} />}
      <p>
        <Link class={isEmpty ? "button next" : "button"} to="/people">
          {isEmpty ? t("addFirst") : shell("titles.people")}
        </Link>
      </p>
    </>
  )
}

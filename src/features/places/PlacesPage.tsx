import { placeNeedsChecking } from "../../domain/checked.ts"
import { type Place, placesOfKind, type PlaceTyped } from "../../domain/place.ts"
import { useTexts } from "../../i18n/texts.ts"
import type { Day } from "../../kit/day.ts"
import { Link } from "../../router/Link.tsx"
import { River } from "../../ui/drawings.tsx"
import { useFocusAfterDelete } from "../../ui/focus.ts"
import { OpenForm } from "../../ui/OpenForm.tsx"
import { ListOrder } from "../../ui/list-order.ts"
import { type PlaceAnswer, PlaceForm } from "./PlaceForm.tsx"
import { type PlaceActions, PlaceItem } from "./PlaceItem.tsx"
import "../../ui/people.css"

export type PlacesActions = PlaceActions & {
  readonly onAdd: (typed: PlaceTyped) => Promise<PlaceAnswer>
}
type Props = {
  readonly places: readonly Place[]
  readonly today: Day
  readonly actions: PlacesActions
  /** A place that was deleted and just came back. */
  readonly back: string | undefined
}

/** Where good things are first; a place to keep away from comes last. */
const groups = ["takes-my-mind-off-it", "safe", "help", "avoid"] as const

/** *My places*: where I can go, and where I would rather not. */
export function PlacesPage({ places, today, actions, back }: Props) {
  const t = useTexts("places")
  const shell = useTexts("shell")
  const heading = useFocusAfterDelete(places.length)
  const old = places.filter((one) => placeNeedsChecking(one, today)).length
  const isEmpty = places.length === 0
  const filled = groups
    .map((kind) => ({ kind, here: placesOfKind(places, kind) }))
    .filter(({ here }) => here.length > 0)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {shell("titles.places")}
      </h1>
      {isEmpty && <River />}
      <p class="lead">{t("lead")}</p>
      {isEmpty && <p class="example">{t("example")}</p>}
      {old > 0 && <p class="soft screen-only">{t("nudge", { count: old })}</p>}
      {filled.map(({ kind, here }) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 class="group" id={kind}>
            {t(`kinds.${kind}`)}
          </h2>
          <ListOrder.Provider value={here}>
            <ul class="cards">
              {here.map((one) => (
                <PlaceItem
                  key={one.id}
                  place={one}
                  isOld={placeNeedsChecking(one, today)}
                  actions={actions}
                  isBack={one.id === back}
                />
              ))}
            </ul>
          </ListOrder.Provider>
        </section>
      ))}
      <OpenForm words={t(isEmpty ? "addFirst" : "add")} isNext={isEmpty}>
        {(onDone) => <PlaceForm onSave={actions.onAdd} onDone={onDone} />}
      </OpenForm>
      <p class="row">
        <Link class="button quiet" to="/people">
          {shell("titles.people")}
        </Link>
      </p>
    </>
  )
}

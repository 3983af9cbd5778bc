import { useMemo, useState } from "preact/hooks"
import { stillRight } from "../../domain/checked.ts"
import { movePlace, newPlace, Place, placesOfKind, rewritePlace } from "../../domain/place.ts"
import { type PlacesActions, PlacesPage } from "../../features/places/PlacesPage.tsx"
import { textsOf } from "../../i18n/texts.ts"
import { ok } from "../../kit/result.ts"
import { keptList } from "../kept-list.ts"
import { type Services, useServices } from "../services.ts"

/** *My places*. */
export function Places() {
  const services = useServices()
  const [back, setBack] = useState<string>()
  const actions = useMemo(() => placesActions(services, setBack), [services])
  return (
    <PlacesPage places={services.state.places.value} today={services.today()} actions={actions} back={back} />
  )
}

function placesActions(services: Services, cameBack: (id: string) => void): PlacesActions {
  const { state, now, today, newId } = services
  const t = textsOf("places")
  const saved = textsOf("shell")("saved")
  const words = { deleted: t("deleted"), isBack: t("isBack") }
  const list = keptList<Place>(services, "places", Place, words, cameBack)
  return {
    async onAdd(typed) {
      const made = newPlace(typed, state.places.peek(), { now: now(), today: today(), newId })
      return made.ok ? await list.keep([made.value], saved) : made
    },
    async onChange(place, typed) {
      const made = rewritePlace(place, typed, { now: now(), today: today() })
      return made.ok ? await list.rewrite(place, made.value, saved) : made
    },
    async onMove(place, by) {
      const all = state.places.peek()
      const changed = movePlace(all, place.id, by)
      if (changed.length === 0) return ok(undefined)
      const kin = placesOfKind(all, place.kind)
      const at = kin.findIndex((one) => one.id === place.id) + 1 + by
      return await list.keep(changed, t("movedTo", { place: at, of: kin.length }))
    },
    onStillRight: (place) => list.keep([stillRight(place, today(), now())], saved),
    onDelete: list.remove,
  }
}

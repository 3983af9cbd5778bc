import type { Place } from "../../domain/place.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { Link } from "../../router/Link.tsx"
import { shortly } from "../../kit/shortly.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusAfterDelete } from "../../ui/focus.ts"
import { inWords } from "./places.ts"

type Props = {
  /** Places the person wrote down that this section does not name yet. */
  readonly places: readonly Place[]
  readonly onUse: (place: Place) => Promise<Answer>
}

/** Places the person knows already, to be wished for, or wished away from, with one press. */
export function PlacesHere({ places, onUse }: Props) {
  const t = useTexts("wishes")
  const heading = useFocusAfterDelete<HTMLParagraphElement>(places.length)
  const { said, hear } = useAnswers()
  return (
    <>
      <p class="soft" ref={heading} tabIndex={-1}>
        {t(places.length > 0 ? "places.offered" : "places.none")}{" "}
        <Link to="/places">{t("places.change")}</Link>
      </p>
      {said !== undefined && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
      {places.length > 0 && (
        <ul class="list">
          {places.map((one) => (
            <li key={one.id}>
              <p class="own offer" dir="auto">
                {inWords(one)}
              </p>
              <Button
                label={t("useHereIt", { name: shortly(one.name) })}
                onPress={() => void hear(onUse(one))}
              >
                {t("useHere")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

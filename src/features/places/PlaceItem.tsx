import { memo } from "preact/compat"
import type { Place, PlaceTyped } from "../../domain/place.ts"
import { useItemWords } from "../../i18n/item-words.ts"
import { monthInWords } from "../../i18n/moments.ts"
import { type Answer, useAnswers } from "../../i18n/problems.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { ItemMore } from "../../ui/ItemMore.tsx"
import { ListItem } from "../../ui/ListItem.tsx"
import { PlaceCard } from "./PlaceCard.tsx"
import { type PlaceAnswer, PlaceForm } from "./PlaceForm.tsx"

export type PlaceActions = {
  readonly onChange: (place: Place, typed: PlaceTyped) => Promise<PlaceAnswer>
  readonly onMove: (place: Place, by: -1 | 1) => Promise<Answer>
  readonly onDelete: (place: Place) => Promise<Answer>
  /** What is written about it was looked at today, and is still right. */
  readonly onStillRight: (place: Place) => Promise<Answer>
}
type Props = {
  readonly place: Place
  /** What is written about it may have grown old. */
  readonly isOld: boolean
  readonly actions: PlaceActions
  /** It was taken away and just came back: the focus belongs here. */
  readonly isBack: boolean
}

/** A place, and what can be done with what is written about it. Drawn again only when it changed. */
export const PlaceItem = memo(function PlaceItem({ place, isOld, actions, isBack }: Props) {
  const words = useItemWords(shortly(place.name))
  const t = useTexts("places")
  const { said, hear } = useAnswers()
  return (
    <ListItem
      look="card"
      anchor={`place-${place.id}`}
      isBack={isBack}
      words={words}
      form={(onDone) => (
        <PlaceForm
          start={typedOf(place)}
          onSave={(typed) => actions.onChange(place, typed)}
          onDone={onDone}
        />
      )}
      more={() => (
        <ItemMore
          id={place.id}
          words={words}
          onMove={(by) => void hear(actions.onMove(place, by))}
          onRemove={() => void hear(actions.onDelete(place))}
          problem={said}
        >
          {place.lastChecked !== null && !isOld && `${place.where}${place.hoursNote}` !== "" && (
            <p class="soft">{t("looked.last", { month: monthInWords(place.lastChecked) })}</p>
          )}
        </ItemMore>
      )}
    >
      <PlaceCard place={place} isOld={isOld} onStillRight={actions.onStillRight} />
    </ListItem>
  )
})

function typedOf({ name, kind, where, hoursNote }: Place): PlaceTyped {
  return { name, kind, where, hoursNote }
}

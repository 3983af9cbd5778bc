import { memo } from "preact/compat"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { OnCircle, Person } from "../../domain/person.ts"
import { useItemWords } from "../../i18n/item-words.ts"
import { useTexts } from "../../i18n/texts.ts"
import { shortly } from "../../kit/shortly.ts"
import { Button } from "../../ui/Button.tsx"
import { useFocusBack } from "../../ui/focus.ts"
import { type CircleAnswer, CircleForm } from "./CircleForm.tsx"

type OnPlace = (person: Person, typed: OnCircle) => Promise<CircleAnswer>

/** What every name on the page shares. */
export type ItemProps = {
  /** Who was put somewhere last. */
  readonly placed: string | undefined
  readonly onPlace: OnPlace
}
type Props = {
  readonly person: Person
  readonly isAbove: boolean
  /** They were put here just now: the focus belongs here. */
  readonly isPlaced: boolean
  readonly onPlace: OnPlace
}

/** Somebody on my circle: a name to press, and behind it what goes both ways. Drawn again only when they, or their place, are new. */
export const OnCircleItem = memo(function OnCircleItem({ person, isAbove, isPlaced, onPlace }: Props) {
  const t = useTexts("circle")
  const { give, get } = person
  const hasWords = give !== "" || get !== ""
  const [open, setOpen] = useState<"read" | "write">()
  const button = useFocusBack(open !== undefined)
  const isNew = useRef(isPlaced)
  useLayoutEffect(() => {
    if (isNew.current) button.current?.focus()
  }, [button])
  const press = () => setOpen(open === undefined ? (hasWords ? "read" : "write") : undefined)
  return (
    <li class={isAbove ? "above" : undefined}>
      <button
        type="button"
        class={person.seeMore ? "person more-of" : "person"}
        aria-expanded={open !== undefined}
        ref={button}
        onClick={press}
      >
        <span dir="auto">{person.name}</span>
        {person.seeMore && <span class="note">{t("couldSee")}</span>}
      </button>
      {open === "write" && (
        <CircleForm
          person={person}
          onSave={(typed) => onPlace(person, typed)}
          onDone={() => setOpen(undefined)}
        />
      )}
      {open !== "write" && (hasWords || open !== undefined) && (
        <BothWays person={person} isOpen={open === "read"} onChange={() => setOpen("write")} />
      )}
    </li>
  )
})

type BothWaysProps = { readonly person: Person; readonly isOpen: boolean; readonly onChange: () => void }

/** What I give somebody and what I get. On paper it stands there without being opened. */
function BothWays({ person, isOpen, onChange }: BothWaysProps) {
  const t = useTexts("circle")
  const { change } = useItemWords(shortly(person.name))
  return (
    <div class="both-ways" hidden={!isOpen}>
      {person.give !== "" && (
        <p class="kept-lines" dir="auto">
          {t("give", { words: person.give })}
        </p>
      )}
      {person.get !== "" && (
        <p class="kept-lines" dir="auto">
          {t("get", { words: person.get })}
        </p>
      )}
      <Button label={change.whole} onPress={onChange}>
        {change.words}
      </Button>
    </div>
  )
}
